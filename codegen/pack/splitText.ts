/** Letters and digits, and points between them as in `0.5` and `e.g`. */
const WORD = /[a-z0-9]+(?:\.[a-z0-9]+)*/g;

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
  const parts: string[] = [];
  let end = 0;
  for (const { 0: word, index } of rest.matchAll(WORD)) {
    const between = rest.slice(end, index);
    if (between !== '' && (between !== ' ' || end === 0)) parts.push(between);
    parts.push(word);
    end = index + word.length;
  }
  return end < rest.length ? [...parts, rest.slice(end)] : parts;
}

/** Whether a blank between two parts of a text is implied: where a word meets a word. */
export function meet(before: string, behind: string): boolean {
  return /[a-z0-9]$/.test(before) && /^[a-z0-9]/.test(behind);
}
