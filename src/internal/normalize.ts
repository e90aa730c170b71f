/** The longest id is a code of five characters. */
const LONGEST_ID = 5;

/**
 * The id that an input means: the ASCII blanks around it trimmed, a to z upper-cased and nothing else, for full
 * upper-casing makes the modifier SS out of ß. `undefined` for what cannot be an id: too long, or no string at all.
 */
export function normalize(input: unknown): string | undefined {
  if (typeof input !== 'string') return undefined;
  let start = 0;
  let end = input.length;
  while (start < end && isBlank(input.charCodeAt(start))) start += 1;
  while (start < end && isBlank(input.charCodeAt(end - 1))) end -= 1;
  if (end - start > LONGEST_ID) return undefined;
  return input.slice(start, end).replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

/** Blank, tab, line feed, vertical tab, form feed, carriage return. */
function isBlank(character: number): boolean {
  return character === 32 || (character >= 9 && character <= 13);
}
