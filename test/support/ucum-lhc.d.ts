/** The parts that the tests use of a library without types. */
declare module '@lhncbc/ucum-lhc' {
  interface Ucum {
    validateUnitString(ucum: string): { readonly status: 'valid' | 'invalid' | 'error' };
    convertUnitTo(from: string, value: number, to: string): { readonly toVal: number | null };
  }
  const lhc: { readonly UcumLhcUtils: { getInstance(): Ucum } };
  export = lhc;
}
