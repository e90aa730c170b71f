/** Whether a character is one of 0 to 9, by its code. */
export function isDigit(character: number): boolean {
  return character > 47 && character < 58;
}

/** Whether a character is one of A to Z, by its code. */
export function isCapital(character: number): boolean {
  return character > 64 && character < 91;
}

/** Signs that people put between a code and its modifiers, and the component separators that X12 senders use most. */
export const SEPARATORS = '-,:/|>^';
