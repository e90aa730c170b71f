/** How many examples to try a property with: the usual number, or fewer while thousands of mutants are tested. */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: Number(process.env.PROPERTY_RUNS ?? usual) };
}
