import type { TextColumn, UnpackedTexts, UnpackedWords } from '../../generated/types.ts';
import { splitPacked } from './splitPacked.ts';
import { unescapeText } from './unescapeText.ts';
import { END_OF_ROW, NOTHING, unpackParts } from './unpackParts.ts';
import { addLongWords, END_OF_BLOCK, unpackWords } from './unpackWords.ts';

/** The number of rows in a block. */
export const TEXT_BLOCK = 64;

/**
 * A row's text. The first look-up in a block unpacks only its own row and the words in it, so that one or two look-ups
 * stay cheap. The second unpacks the whole block, which is twice as fast as row by row.
 */
export function textAt(column: TextColumn, row: number): string {
  const { blocks, wasRead, words } = unpackColumn(column);
  const number = Math.floor(row / TEXT_BLOCK);
  let block = blocks[number] as string | readonly string[];
  if (typeof block === 'string') {
    if (wasRead[number] === 0) {
      wasRead[number] = 1;
      const place = row % TEXT_BLOCK;
      const packed = block.split(END_OF_ROW, place + 1)[place] as string;
      return unpackRows(packed, words)[1] as string;
    }
    block = unpackRows(block, words);
    blocks[number] = block;
  }
  return block[(row % TEXT_BLOCK) + 1] as string;
}

/** What reading a column needs: its blocks, and its words. */
export function unpackColumn(column: TextColumn): UnpackedTexts {
  column.unpacked ??= prepareColumn(column);
  return column.unpacked;
}

function prepareColumn({ packed, words, longWords }: TextColumn): UnpackedTexts {
  words.unpacked ??= unpackWords(words.packed);
  if (longWords !== undefined) addLongWords(words.unpacked, longWords);
  const blocks = splitPacked(packed, END_OF_BLOCK);
  return { words: words.unpacked, blocks, wasRead: new Uint8Array(blocks.length) };
}

/** An empty string, then the texts. They are slices of one string; separate strings take twice the time and memory. */
function unpackRows(packed: string, words: UnpackedWords): readonly string[] {
  const text = unpackParts(packed, words, NOTHING);
  const rows = text.split(END_OF_ROW);
  return text.includes('~') ? rows.map(unescapeText) : rows;
}
