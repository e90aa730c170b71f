/** Letters and digits, and points between them as in `0.5` and `e.g`. */
const WORD = /([a-z0-9]+(?:\.[a-z0-9]+)*)/;

/** The small letter that a text begins with, if it does: a reader begins words with a capital there. */
export function smallStart(text: string): string {
  return /^[a-z]/.exec(text)?.[0] ?? '';
}

/**
 * Splits a text into words and what stands between them, its first capital made small and a small start left out. A
 * blank between two words is implied.
 *
 *     splitText('Injection, 0.5 mg')  →  ['injection', ', ', '0.5', 'mg']
 */
export function splitText(text: string): readonly string[] {
  const rest = smallStart(text) ? text.slice(1) : text.replace(/^[A-Z]/, (capital) => capital.toLowerCase());
  const parts = rest.split(WORD);
  return parts.filter((part, index) => {
    const isWithin = index > 0 && index < parts.length - 1;
    return part !== '' && !(part === ' ' && isWithin);
  });
}

/** Whether a blank between two parts of a text is implied: where a word meets a word. */
export function meet(before: string, after: string): boolean {
  return /[a-z0-9]$/.test(before) && beginsWithWord(after);
}

export function beginsWithWord(part: string): boolean {
  return /^[a-z0-9]/.test(part);
}
