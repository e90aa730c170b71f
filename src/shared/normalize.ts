/** Up to five ASCII characters between ASCII blanks: the longest id is a code. Upper-cased, ß would be the modifier SS. */
const ID = /^[\t-\r ]*([!-~]{1,5})[\t-\r ]*$/;

/**
 * The id that an input means: the ASCII blanks around it trimmed, a to z upper-cased and nothing else. `undefined` for
 * what cannot be an id: too long, not ASCII, or no string at all.
 */
export function normalize(input: unknown): string | undefined {
  return typeof input === 'string' ? ID.exec(input)?.[1]?.toUpperCase() : undefined;
}
