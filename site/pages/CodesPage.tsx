export function CodesPage(_: { readonly query?: URLSearchParams }) {
  return <h1>Codes</h1>;
}
