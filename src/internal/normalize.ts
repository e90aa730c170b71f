/** The longest id is a code of five characters. */
const LONGEST_ID = 5;
const LAST_ASCII = 127;

/**
 * The id that an input means: the ASCII blanks around it trimmed, a to z upper-cased and nothing else. `undefined` for
 * what cannot be an id: too long, not ASCII, or no string at all.
 */
export function normalize(input: unknown): string | undefined {
  if (typeof input !== 'string') return undefined;
  let start = 0;
  let end = input.length;
  while (start < end && isBlank(input.charCodeAt(start))) start += 1;
  while (start < end && isBlank(input.charCodeAt(end - 1))) end -= 1;
  if (end - start > LONGEST_ID) return undefined;
  for (let index = start; index < end; index += 1) {
    // Upper-cased, ß would become the modifier SS.
    if (input.charCodeAt(index) > LAST_ASCII) return undefined;
  }
  return input.slice(start, end).toUpperCase();
}

/** Blank, tab, line feed, vertical tab, form feed, carriage return. */
function isBlank(character: number): boolean {
  return character === 32 || (character >= 9 && character <= 13);
}
