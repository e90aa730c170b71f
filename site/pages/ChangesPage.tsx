export function ChangesPage(_: { readonly query?: URLSearchParams }) {
  return <h1>Changes</h1>;
}
