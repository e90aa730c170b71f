/** Whether a character is one of 0 to 9, by its code. */
export function isDigit(character: number): boolean {
  return character > 47 && character < 58;
}

/** Whether a character is one of A to Z, by its code. */
export function isCapital(character: number): boolean {
  return character > 64 && character < 91;
}

/** The code of a character, of a capital for a to z. */
export function toCapital(character: number): number {
  return character > 96 && character < 123 ? character - 32 : character;
}

/** Whether two characters have a modifier's shape: a letter and another or a digit, or AMA's two digits. */
export function isModifierShape(first: number, second: number): boolean {
  return isDigit(second) ? isDigit(first) || isCapital(first) : isCapital(first) && isCapital(second);
}

/** Signs that people put between a code and its modifiers, and the component separators that X12 senders use most. */
export const SEPARATORS = '-,:/|>^';
