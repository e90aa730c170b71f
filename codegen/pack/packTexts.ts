import { END_OF_BLOCK, END_OF_ROW, TEXT_BLOCK } from '../../src/internal/unpackTexts.ts';
import { escapeText } from './escapeText.ts';
import type { PackedWords } from './packWords.ts';
import { splitText, withSmallStart } from './splitText.ts';

/**
 * Packs a column of descriptions with the words of `packWords.ts`, in blocks of 64 rows. A row is a sequence of codes
 * for words and separators and of words that are spelled out in small letters and digits. A blank between two words is
 * implied, but for two that are both spelled out; so is the capital at the beginning. What no code stands for is
 * escaped.
 *
 *     with the codes ! for ', ', # for 'of', A( for 'injection', A) for 'insertion':
 *     ['Injection, xyz', 'Insertion of 5 abc']  →  'A(!xyz|A)#5 abc'
 *
 * `src/internal/unpackTexts.ts` reads it.
 */
export function packTexts(texts: readonly string[], { codes }: PackedWords): string {
  const rows = texts.map((text) => packText(text, codes));
  const blocks: string[] = [];
  for (let start = 0; start < rows.length; start += TEXT_BLOCK) {
    blocks.push(rows.slice(start, start + TEXT_BLOCK).join(END_OF_ROW));
  }
  return blocks.join(END_OF_BLOCK);
}

type Codes = ReadonlyMap<string, string>;

function packText(text: string, codes: Codes): string {
  // A small letter at the beginning is escaped, for the reader makes a word there begin with a capital.
  const start = /^[a-z]/.test(text) ? 1 : 0;
  let packed = escapeText(text.slice(0, start), text.slice(0, start));
  let afterSpelled = false;
  for (const [index, { separator, word }] of splitText(withSmallStart(text).slice(start)).entries()) {
    const spelled = !codes.has(word);
    const implied = separator === ' ' && index > 0 && word !== '' && !(afterSpelled && spelled);
    if (!implied) packed += packSeparator(separator, codes);
    packed += codes.get(word) ?? spellOut(word, codes);
    afterSpelled = spelled;
  }
  return packed;
}

/** Letters and digits stand for themselves; a point between them is a separator. */
function spellOut(word: string, codes: Codes): string {
  return word.split('.').join(packSeparator('.', codes));
}

/** A separator as the codes of its longest parts; what has none is a blank, or is escaped. */
function packSeparator(separator: string, codes: Codes): string {
  if (separator === '') return '';
  for (let length = separator.length; length > 0; length -= 1) {
    const code = codes.get(separator.slice(0, length));
    if (code !== undefined) return code + packSeparator(separator.slice(length), codes);
  }
  const first = separator.charAt(0);
  return (first === ' ' ? ' ' : escapeText(first, first)) + packSeparator(separator.slice(1), codes);
}
