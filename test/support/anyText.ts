import fc from 'fast-check';

/**
 * Any string of any characters, lone surrogates included. fast-check's own arbitrary takes a second and a half to set
 * up, for each file and each mutant.
 */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.nat({ max: 0xffff }))
  .map((units) => String.fromCharCode(...units));
