/** Whether a character code is one of 0 to 9. */
export function isDigit(character: number): boolean {
  return character > 47 && character < 58;
}

/** Whether a character code is one of A to Z. */
export function isCapital(character: number): boolean {
  return character > 64 && character < 91;
}

/** The character code; for a to z, that of the capital letter. */
export function toCapital(character: number): number {
  return character > 96 && character < 123 ? character - 32 : character;
}

/** Whether two characters have the shape of a modifier: a letter and a letter or digit, or the AMA's two digits. */
export function isModifierShape(first: number, second: number): boolean {
  return isDigit(second) ? isDigit(first) || isCapital(first) : isCapital(first) && isCapital(second);
}

/**
 * The signs that people put between a code and its modifiers, and the component separators that X12 senders use most.
 */
export const SEPARATORS = '-,:/|>^';
