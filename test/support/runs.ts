/** How many examples a property is tried with: as many as it wants, or fewer where thousands of mutants are tried. */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: Number(process.env.PROPERTY_RUNS ?? usual) };
}
