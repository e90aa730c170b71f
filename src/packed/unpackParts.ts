import type { Blocks, UnpackedWords } from '../../generated/types.ts';
import { unescapeText } from './unescapeText.ts';

export const END_OF_ROW = '|';

/** The characters that are written as they are. */
export const LITERALS = ' (),-./0123456789abcdefghijklmnopqrstuvwxyz';

/** The codes of one character. Their words are the first block. */
export const ALONE = '!#%&*+:;<=>?@A';
/** The first characters of codes of two, for words of all descriptions: one block for each. */
export const COMMON = 'BCDEFGHIJKLMNOPQRS';
/** The first characters of codes of two, for words of long descriptions only: one block for each. */
export const LONG = 'TUVWXYZ[]_';
/** The first characters of codes of three, for rare words: of all descriptions, and of long ones only. */
export const RARE = '{}';
/**
 * The characters that may come after the first one in a code. `|` and `^` are left out because rows and blocks are
 * split by them before codes are read.
 */
export const SECONDS = ' !#%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz{}~';

/** A block has a place for every character from the blank on, used or not. */
export const BLANK = 32;
export const PLACES = 95;

const LAST_ALONE = 65;

/** Above all word numbers: the start of a rare word of all descriptions. */
export const RARE_WORD = 0xfffc;
/** The start of a rare word of long descriptions only. */
export const RARE_LONG_WORD = 0xfffd;
/** The start of a row. */
export const ROW = 0xfffe;
/** A character that is spelled out. */
export const SPELLED_OUT = 0xffff;

/** How many word numbers there are: 29 blocks of 95 places. */
export const NUMBERS = 2_755;
/** Added to the number of a part that follows a letter or digit. */
export const WORD = 0;
/** Added to the number of a part that follows any other character. */
export const OTHER = 2_755;
/** Added to the number of a part that begins a row. */
export const NOTHING = 5_510;
/** How many written forms there are: each number after each of the three. */
export const FORMS = 8_265;

/**
 * The text of a word, or of rows if it starts after nothing. Each row has a bar before it, which comes with its first
 * part. Escaped characters stay escaped.
 *
 * Deliberately one function: V8 inlines smaller ones into each other, and then spends most of a cold run compiling the
 * result.
 */
export function unpackParts(packed: string, words: UnpackedWords, start: number): string {
  const { begins, forms, ends, kinds } = words;
  const { length } = packed;
  let text = '';
  let previous = start;
  let index = 0;
  while (index < length) {
    const character = packed.charCodeAt(index);
    let number = begins[character] as number;
    let part: string | undefined;
    index += 1;
    if (number < RARE_WORD) {
      if (character > LAST_ALONE) {
        number += packed.charCodeAt(index);
        index += 1;
      }
      const known = forms[previous + number];
      if (known !== undefined) {
        text += known;
        previous = ends[number] as number;
        continue;
      }
      part = forms[OTHER + number];
      if (part === undefined) {
        const place = number % PLACES;
        const block = splitBlock(words.blocks, (number - place) / PLACES);
        // Searching for a tilde also flattens the string.
        part = unescapeText(unpackParts(block[place] as string, words, OTHER));
        forms[OTHER + number] = part;
      }
    } else if (number === ROW) {
      if (previous === NOTHING) text += END_OF_ROW;
      previous = NOTHING;
      continue;
    } else if (number === SPELLED_OUT) {
      const begin = index - 1;
      while (index < length && begins[packed.charCodeAt(index)] === SPELLED_OUT) index += 1;
      part = packed.slice(begin, index);
    } else {
      const block = splitBlock(words.rare[number - RARE_WORD] as Blocks, packed.charCodeAt(index) - BLANK);
      part = block[packed.charCodeAt(index + 1) - BLANK] as string;
      index += 2;
    }
    let written = part;
    if (previous !== OTHER && kinds[part.charCodeAt(0)] === WORD) {
      written = previous === WORD ? ` ${part}` : part.charAt(0).toUpperCase() + part.slice(1);
    }
    if (previous === NOTHING) written = END_OF_ROW + written;
    const end = kinds[part.charCodeAt(part.length - 1)] ?? OTHER;
    if (number < RARE_WORD) {
      forms[previous + number] = written;
      ends[number] = end;
    }
    text += written;
    previous = end;
  }
  return previous === NOTHING ? text + END_OF_ROW : text;
}

/** The words of a block, which is split when it is first asked for. */
export function splitBlock(blocks: Blocks, number: number): readonly string[] {
  let block = blocks[number] as string | readonly string[];
  if (typeof block === 'string') {
    block = block.split(END_OF_ROW);
    blocks[number] = block;
  }
  return block;
}
