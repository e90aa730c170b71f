import { unicode } from './unicode.ts';

/** The longest text in which to look for one code with its modifiers: twice the longest way to write them. */
const LONGEST = 160;

/** A character that is neither printable ASCII nor ASCII whitespace. */
const SPECIAL = /[^!-~\t-\r ]/;
/**
 * A dash, or a character that looks like one: a soft hyphen, a minus sign, a box-drawing line, the long-vowel mark of
 * katakana.
 */
const DASH = '[\\p{Pd}\u00ad\u02d7\u2043\u2212\u2500\u30fc]';
/** Whitespace, or an invisible character. */
const BLANK = '[\\s\\p{Cf}]';

/** An input trimmed, in plain characters. Empty if the input is not a string, or too long to be one code. */
export function toPlainText(input: unknown): string {
  if (typeof input !== 'string') return '';
  const text = input.trim();
  return text.length > LONGEST ? '' : toPlainCharacters(text).trim();
}

/** A text with its full-width characters, dashes and blanks replaced by their ASCII forms. */
export function toPlainCharacters(text: string): string {
  return SPECIAL.test(text) ? Array.from(text.normalize('NFKC'), toPlainCharacter).join('') : text;
}

function toPlainCharacter(character: string): string {
  if (character < '\u0080') return character;
  if (unicode(DASH).test(character)) return '-';
  return unicode(BLANK).test(character) ? ' ' : character;
}
