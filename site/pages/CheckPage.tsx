export function CheckPage(_: { readonly query?: URLSearchParams }) {
  return <h1>Check</h1>;
}
