import { unicode } from './unicode.ts';

/** The longest text in which one code with its modifiers is looked for: twice the longest way to write them. */
const LONGEST = 160;

/** Not ASCII, or an ASCII character that is neither printed nor a blank. */
const SPECIAL = /[^!-~\t-\r ]/;
/** A dash, or what looks like one: a soft hyphen, signs, a box's line and the mark of a long vowel in katakana. */
export const DASH = '[\\p{Pd}\u00ad\u02d7\u2043\u2212\u2500\u30fc]';
/** A blank, or what nobody sees. */
const BLANK = '[\\s\\p{Cf}]';

/**
 * An input in plain capitals without blanks around it: full-width characters, dashes and blanks as their ASCII ones.
 * Blank for what is too long for a code, or no string.
 */
export function toPlainText(input: unknown): string {
  if (typeof input !== 'string') return '';
  const text = input.trim();
  if (text.length > LONGEST) return '';
  if (!SPECIAL.test(text)) return text.toUpperCase();
  return Array.from(text.normalize('NFKC'), toPlainCharacter).join('').trim();
}

/** Only a to z are raised, for ß would be the modifier SS. */
function toPlainCharacter(character: string): string {
  if (unicode(DASH).test(character)) return '-';
  if (unicode(BLANK).test(character)) return ' ';
  return character >= 'a' && character <= 'z' ? character.toUpperCase() : character;
}
