/** A text without its form: letters, digits and what changes the sense: comparisons, percent and plus signs, the point in a number. */
export function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/(\d\.\d)|[^a-z0-9<>=+%]/g, '$1');
}
