import { unicode } from './unicode.ts';

/** The longest text in which to look for one code with its modifiers: twice the longest way to write them. */
const LONGEST = 160;

/** A character that is neither printable ASCII nor ASCII whitespace. */
const SPECIAL = /[^!-~\t-\r ]/;
/**
 * A dash, or a character that looks like one: a soft hyphen, a minus sign, a box-drawing line, the long-vowel mark of
 * katakana.
 */
export const DASH = '[\\p{Pd}\u00ad\u02d7\u2043\u2212\u2500\u30fc]';
/** Whitespace, or an invisible character. */
const BLANK = '[\\s\\p{Cf}]';

/**
 * An input trimmed and in upper case, with full-width characters, dashes and whitespace replaced by their ASCII forms.
 * Empty if the input is not a string, or too long to be one code.
 */
export function toPlainText(input: unknown): string {
  if (typeof input !== 'string') return '';
  const text = input.trim();
  if (text.length > LONGEST) return '';
  if (!SPECIAL.test(text)) return text.toUpperCase();
  return Array.from(text.normalize('NFKC'), toPlainCharacter).join('').trim();
}

/** Upper-cases only a to z, because `'ß'.toUpperCase()` is the modifier SS. */
function toPlainCharacter(character: string): string {
  if (unicode(DASH).test(character)) return '-';
  if (unicode(BLANK).test(character)) return ' ';
  return character >= 'a' && character <= 'z' ? character.toUpperCase() : character;
}
