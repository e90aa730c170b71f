import type { Blocks, UnpackedWords } from '../../generated/types.ts';
import { unescapeText } from './unescapeText.ts';

export const END_OF_ROW = '|';

/** The characters that stand for themselves. */
export const LITERALS = ' (),-./0123456789abcdefghijklmnopqrstuvwxyz';

/** The characters that are codes by themselves: their words are the first block. */
export const ALONE = '!#%&*+:;<=>?@A';
/** The characters that codes of two begin with, a block each: those for words of all descriptions, */
export const COMMON = 'BCDEFGHIJKLMNOPQRS';
/** and those for words of long descriptions alone. */
export const LONG = 'TUVWXYZ[]_';
/** The characters that codes of three begin with, for rare words of the one and the other. */
export const RARE = '{}';
/** The characters of a code behind the first: rows and blocks are split before codes are read. */
export const SECONDS = ' !#%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz{}~';

/** A block has a place for each character from the blank on, used or not. */
export const BLANK = 32;
export const PLACES = 95;

const LAST_ALONE = 65;

/** Above all numbers: a rare word of all descriptions, or of long ones alone, */
export const RARE_WORD = 0xfffc;
export const RARE_LONG_WORD = 0xfffd;
/** a row, or what is spelled out. */
export const ROW = 0xfffe;
export const SPELLED_OUT = 0xffff;

/** The numbers of words: 29 blocks of 95 places. */
export const NUMBERS = 2_755;
/** What a part stands behind, to be added to its number: a letter or digit, something else, or nothing. */
export const WORD = 0;
export const OTHER = 2_755;
export const NOTHING = 5_510;
export const FORMS = 8_265;

/**
 * The text of a word, or of rows behind nothing: a bar before each, which its first part brings along. What is escaped
 * remains so.
 *
 * One function and not several: small ones that call one another V8 would put into one another, and be busy with
 * compiling the outcome for most of the time that all descriptions take.
 */
export function unpackParts(packed: string, words: UnpackedWords, start: number): string {
  const { begins, forms, ends, kinds } = words;
  const { length } = packed;
  let text = '';
  let behind = start;
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
      const known = forms[behind + number];
      if (known !== undefined) {
        text += known;
        behind = ends[number] as number;
        continue;
      }
      part = forms[OTHER + number];
      if (part === undefined) {
        const place = number % PLACES;
        const block = splitBlock(words.blocks, (number - place) / PLACES);
        // The search for a tilde makes one flat string of it.
        part = unescapeText(unpackParts(block[place] as string, words, OTHER));
        forms[OTHER + number] = part;
      }
    } else if (number === ROW) {
      if (behind === NOTHING) text += END_OF_ROW;
      behind = NOTHING;
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
    if (behind !== OTHER && kinds[part.charCodeAt(0)] === WORD) {
      written = behind === WORD ? ` ${part}` : part.charAt(0).toUpperCase() + part.slice(1);
    }
    if (behind === NOTHING) written = END_OF_ROW + written;
    const end = kinds[part.charCodeAt(part.length - 1)] ?? OTHER;
    if (number < RARE_WORD) {
      forms[behind + number] = written;
      ends[number] = end;
    }
    text += written;
    behind = end;
  }
  return behind === NOTHING ? text + END_OF_ROW : text;
}

function splitBlock(blocks: Blocks, number: number): readonly string[] {
  let block = blocks[number] as string | readonly string[];
  if (typeof block === 'string') {
    block = block.split(END_OF_ROW);
    blocks[number] = block;
  }
  return block;
}
