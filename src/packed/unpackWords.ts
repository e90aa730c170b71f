import type { Blocks, UnpackedWords } from '../../generated/types.ts';
import { splitPacked } from './splitPacked.ts';
import {
  ALONE,
  BLANK,
  COMMON,
  FORMS,
  LONG,
  NUMBERS,
  OTHER,
  PLACES,
  RARE_LONG_WORD,
  RARE_WORD,
  ROW,
  SPELLED_OUT,
  WORD,
} from './unpackParts.ts';

export const END_OF_BLOCK = '^';

const ZERO = 48;
const COLON = 58;
const SMALL_A = 97;
const OPENING_BRACE = 123;

/** Prepares the tables that unpacking words needs. */
export function unpackWords(packed: string): UnpackedWords {
  const list: Blocks = splitPacked(packed, END_OF_BLOCK);
  const rare = list.splice(1 + COMMON.length);
  const blocks = list.concat(new Array<string>(1 + COMMON.length + LONG.length - list.length).fill(''));
  const longer = COMMON + LONG;
  const begins = new Uint16Array(128).fill(SPELLED_OUT);
  for (let index = 0; index < ALONE.length; index += 1) begins[ALONE.charCodeAt(index)] = index;
  for (let index = 0; index < longer.length; index += 1) {
    begins[longer.charCodeAt(index)] = (1 + index) * PLACES - BLANK;
  }
  // The characters {, | and }.
  begins.set([RARE_WORD, ROW, RARE_LONG_WORD], OPENING_BRACE);
  return {
    blocks,
    rare: [rare, []],
    begins,
    forms: new Array<string | undefined>(FORMS).fill(undefined),
    ends: new Uint16Array(NUMBERS),
    kinds: new Uint16Array(128).fill(OTHER).fill(WORD, ZERO, COLON).fill(WORD, SMALL_A, OPENING_BRACE),
  };
}

/** Adds the words that only long descriptions use. None of them has a code of one character. */
export function addLongWords(words: UnpackedWords, packed: string): void {
  const list = splitPacked(packed, END_OF_BLOCK);
  words.rare[1] = list.splice(1 + LONG.length);
  for (const [index, block] of list.entries()) if (index > 0) words.blocks[COMMON.length + index] = block;
}
