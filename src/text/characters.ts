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

/** Whether a character code is one of 0 to 9, A to Z or a to z. */
export function isLetterOrDigit(character: number): boolean {
  return isDigit(character) || isCapital(toCapital(character));
}
