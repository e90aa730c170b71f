import { positions } from './positions.ts';
import { unescapeText } from './unescapeText.ts';
import {
  ALONE,
  COMMON,
  END_OF_ROW,
  endOf,
  LONG,
  NO_CODE,
  OTHER,
  SECONDS,
  type UnpackedWords,
  unpackParts,
  WORDS_IN_BLOCK,
  withBlank,
} from './unpackParts.ts';

/**
 * The words and phrases that descriptions are packed with, in two lists as `codegen/pack/packWords.ts` packs them:
 * unpacked when a description is first read.
 */
export interface Words {
  readonly packed: string;
  unpacked: UnpackedWords | undefined;
}

export const END_OF_BLOCK = '^';

/** The codes in packed rows; rare words are had without preparation. */
const CODES = /[!#%&*+:-@A-G]|[H-Z[\]_].|[{}]../g;

/** Unpacks the words that packed rows need. */
export function unpackWordsOf(packed: string, words: UnpackedWords): void {
  if (words.areAllThere) return;
  for (const code of packed.match(CODES) ?? []) {
    if (code.length === 3) continue;
    const place = code.length === 1 ? ALONE.indexOf(code) : (words.seconds[code.charCodeAt(1)] as number);
    const number = code.length === 1 ? place : (words.firsts[code.charCodeAt(0)] as number) + place;
    if (words.bare[number] !== undefined) continue;
    const block = words.blocks[(number - place) / WORDS_IN_BLOCK] as string;
    const word = block.split(END_OF_ROW, place + 1)[place] as string;
    unpackWordsOf(word, words);
    keepWord(unescapeText(unpackParts(word, words, OTHER)), number, words);
  }
}

/** Unpacks all words: first the blocks of nothing but words, for phrases are made of those. */
export function unpackAllWords(words: UnpackedWords): void {
  if (words.areAllThere) return;
  words.areAllThere = true;
  for (const ofPhrases of [false, true]) {
    for (const [number, block] of words.blocks.entries()) {
      if (block === '' || /[^a-z0-9.|]/.test(block) !== ofPhrases) continue;
      const unpacked = ofPhrases ? unescapeText(unpackParts(block, words, OTHER)) : block;
      for (const [place, word] of unpacked.split(END_OF_ROW).entries()) {
        keepWord(word, number * WORDS_IN_BLOCK + place, words);
      }
    }
  }
}

function keepWord(word: string, number: number, { bare, spaced, ends }: UnpackedWords): void {
  bare[number] = word;
  spaced[number] = withBlank(word);
  ends[number] = endOf(word);
}

/** Prepares what is needed to unpack words. */
export function unpackWords(packed: string): UnpackedWords {
  const frequent = 1 + COMMON.length;
  const list = packed.split(END_OF_BLOCK);
  const blocks = new Array<string>(frequent + LONG.length).fill('');
  for (const [number, block] of list.slice(0, frequent).entries()) blocks[number] = block;
  const none = new Array<string | undefined>(blocks.length * WORDS_IN_BLOCK).fill(undefined);
  return {
    blocks,
    bare: none,
    spaced: none.slice(),
    capital: new Map(),
    ends: new Uint8Array(none.length),
    areAllThere: false,
    rare: [list.slice(frequent), []],
    firsts: firstWords(),
    seconds: positions(SECONDS),
  };
}

/** Adds the words that only long descriptions are packed with. */
export function addLongWords(words: UnpackedWords, packed: string): void {
  const list = packed.split(END_OF_BLOCK);
  for (const [number, block] of list.slice(0, LONG.length).entries()) words.blocks[1 + COMMON.length + number] = block;
  words.rare[1] = list.slice(LONG.length);
  words.areAllThere = false;
}

function firstWords(): Uint16Array {
  const firsts = new Uint16Array(128).fill(NO_CODE);
  for (let index = 0; index < ALONE.length; index += 1) firsts[ALONE.charCodeAt(index)] = index;
  for (const [index, character] of [...COMMON, ...LONG].entries()) {
    firsts[character.charCodeAt(0)] = (1 + index) * WORDS_IN_BLOCK;
  }
  return firsts;
}
