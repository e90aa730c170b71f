import { positions } from './positions.ts';
import { unescapeText } from './unescapeText.ts';

/**
 * The words that descriptions are packed with, as `codegen/pack/packWords.ts` packs them: unpacked when a description
 * is first read.
 */
export interface Words {
  readonly packed: string;
  unpacked: UnpackedWords | undefined;
}

interface UnpackedWords {
  /** The separators, the frequent words and the others, by their numbers. */
  readonly parts: readonly string[];
  /** How many of `parts` are separators. */
  readonly separators: number;
  /** How many of `parts` are coded with one character. */
  readonly singles: number;
  readonly atStart: Form;
  readonly afterSeparator: Form;
  readonly afterWord: Form;
  readonly first: Uint8Array;
  readonly second: Uint8Array;
}

/** How a word is written in some place of a text: at the beginning with a capital, behind another with a blank. */
interface Form {
  readonly write: (word: string) => string;
  /** The words of `parts` so written, by their numbers, each made when first needed. */
  readonly written: (string | undefined)[];
}

/** A column of descriptions as `codegen/pack/packTexts.ts` packs it. */
export interface TextColumn {
  readonly packed: string;
  readonly words: Words;
  unpacked: UnpackedTexts | undefined;
}

interface UnpackedTexts {
  /** The texts of each block: packed until a second one of them is read. */
  readonly blocks: (string | readonly string[])[];
  /** For each block whether one of its texts was read. */
  readonly wasRead: Uint8Array;
}

/** Rows in a block. */
export const TEXT_BLOCK = 64;
export const END_OF_ROW = '|';
export const END_OF_BLOCK = '^';

/** The characters that stand for a separator or a word, or begin the two of a rarer word; others spell words out. */
export const CODES = '!#%&()*+,-./:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_{}';

/** The second characters of a rarer word: rows and blocks are split before codes are read. */
export const SECONDS = ' !#%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz{}~';

/**
 * A row's text. The first look-up in a block unpacks its own row, so that a look-up or two cost no more than that; the
 * second unpacks the whole block, which is twice as fast as row by row.
 */
export function textAt(column: TextColumn, row: number): string {
  column.unpacked ??= splitBlocks(column.packed);
  const { blocks, wasRead } = column.unpacked;
  const number = Math.floor(row / TEXT_BLOCK);
  let block = blocks[number] as string | readonly string[];
  if (typeof block === 'string') {
    column.words.unpacked ??= unpackWords(column.words.packed);
    if (wasRead[number] === 0) {
      wasRead[number] = 1;
      return unpackRows(block.split(END_OF_ROW)[row % TEXT_BLOCK] as string, column.words.unpacked)[0] as string;
    }
    block = unpackRows(block, column.words.unpacked);
    blocks[number] = block;
  }
  return block[row % TEXT_BLOCK] as string;
}

function splitBlocks(packed: string): UnpackedTexts {
  const blocks = packed.split(END_OF_BLOCK);
  return { blocks, wasRead: new Uint8Array(blocks.length) };
}

const BLANK = 32;
const BAR = 124;
const TILDE = 126;
/** A tilde and four hexadecimal digits. */
const ESCAPED = 5;

/** Puts the texts of one row or more together: between two words a blank is implied, and at the beginning a capital. */
function unpackRows(packed: string, words: UnpackedWords): readonly string[] {
  const { parts, separators, singles, first, second } = words;
  // All rows in one string, of which each is a slice: many small strings would take twice the time and space.
  let text = '';
  const ends: number[] = [];
  let form = words.atStart;
  let index = 0;
  while (index < packed.length) {
    const character = packed.charCodeAt(index);
    let number = first[character] as number;
    if (number < separators) {
      text += parts[number] as string;
      form = words.afterSeparator;
      index += 1;
    } else if (number < CODES.length) {
      index += 1;
      if (number >= singles) {
        number = singles + (number - singles) * SECONDS.length + (second[packed.charCodeAt(index)] as number);
        index += 1;
      }
      form.written[number] ??= form.write(parts[number] as string);
      text += form.written[number] as string;
      form = words.afterWord;
    } else if (character === BAR) {
      ends.push(text.length);
      form = words.atStart;
      index += 1;
    } else if (character === BLANK || character === TILDE) {
      const end = index + (character === BLANK ? 1 : ESCAPED);
      text += unescapeText(packed.slice(index, end));
      form = words.afterSeparator;
      index = end;
    } else {
      const end = endOfSpelled(packed, index);
      text += form.write(packed.slice(index, end));
      form = words.afterWord;
      index = end;
    }
  }
  ends.push(text.length);
  return ends.map((end, row) => text.slice(ends[row - 1] ?? 0, end));
}

function endOfSpelled(packed: string, start: number): number {
  let end = start;
  while (end < packed.length && isSpelled(packed.charCodeAt(end))) end += 1;
  return end;
}

/** a to z and 0 to 9. */
function isSpelled(character: number): boolean {
  return (character >= 97 && character <= 122) || (character >= 48 && character <= 57);
}

function unpackWords(packed: string): UnpackedWords {
  const [separators = [], frequent = [], others = []] = packed.split(END_OF_BLOCK).map(splitList);
  const parts = separators.map(unescapeText).concat(frequent, others);
  const none = new Array(parts.length).fill(undefined);
  return {
    parts,
    separators: separators.length,
    singles: separators.length + frequent.length,
    atStart: { write: (word) => word.charAt(0).toUpperCase() + word.slice(1), written: [...none] },
    afterSeparator: { write: (word) => word, written: [...parts] },
    afterWord: { write: (word) => ` ${word}`, written: none },
    first: positions(CODES),
    second: positions(SECONDS),
  };
}

function splitList(packed: string): readonly string[] {
  return packed === '' ? [] : packed.split(END_OF_ROW);
}
