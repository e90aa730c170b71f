/** A piece of a text: what stands before a word, and the word. The last piece of a text may have no word. */
export interface Piece {
  readonly separator: string;
  readonly word: string;
}

/** Letters and digits, and points between them as in `0.5` and `e.g`. */
const WORD = /[a-z0-9]+(?:\.[a-z0-9]+)*/g;

/** A text with its capital at the beginning, if it has one, made small: that capital is implied. */
export function withSmallStart(text: string): string {
  return text.replace(/^[A-Z]/, (capital) => capital.toLowerCase());
}

/** Splits a text into words and what stands between them. */
export function splitText(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    pieces.push({ separator: text.slice(end, index), word });
    end = index + word.length;
  }
  return end < text.length ? [...pieces, { separator: text.slice(end), word: '' }] : pieces;
}
