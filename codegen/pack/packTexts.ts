import { END_OF_ROW } from '../../src/packed/unpackParts.ts';
import { TEXT_BLOCK } from '../../src/packed/unpackTexts.ts';
import { END_OF_BLOCK } from '../../src/packed/unpackWords.ts';
import { escapeCharacter } from './escapeText.ts';
import { packParts } from './packParts.ts';
import type { PackedWords } from './packWords.ts';
import { smallStart } from './splitText.ts';

/**
 * Packs a column of descriptions with the words and phrases of `packWords.ts`, in blocks of 64 rows. A row is a
 * sequence of codes and of characters that stand for themselves: small letters, digits, blanks and a few signs; others
 * are escaped. A blank is implied where a word meets a code's word, and so is the capital at the beginning.
 *
 *     with the codes ! for ', ', # for 'of', H( for 'injection', H) for 'insertion':
 *     ['Injection, xyz', 'Insertion of 5 abc']  →  'H(!xyz|H)#5 abc'
 *
 * `src/packed/unpackTexts.ts` reads it.
 */
export function packTexts(texts: readonly string[], { parts, codes }: PackedWords): string {
  const rows = texts.map((text) => {
    const start = smallStart(text);
    return packParts(parts.get(text) ?? [], codes, start && escapeCharacter(start));
  });
  const blocks: string[] = [];
  for (let start = 0; start < rows.length; start += TEXT_BLOCK) {
    blocks.push(rows.slice(start, start + TEXT_BLOCK).join(END_OF_ROW));
  }
  return blocks.join(END_OF_BLOCK);
}
