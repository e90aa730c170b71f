/**
 * One to five ASCII characters between ASCII whitespace: the longest id is a code. Non-ASCII is excluded because
 * `'ß'.toUpperCase()` is the modifier SS.
 */
const ID = /^[\t-\r ]*([!-~]{1,5})[\t-\r ]*$/;

/**
 * The id that an input means: trimmed of ASCII whitespace, with a to z upper-cased. `undefined` if it cannot be an id:
 * too long, not ASCII, or not a string.
 */
export function normalize(input: unknown): string | undefined {
  return typeof input === 'string' ? ID.exec(input)?.[1]?.toUpperCase() : undefined;
}
