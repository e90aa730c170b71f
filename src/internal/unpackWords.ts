import { positions } from './positions.ts';
import { splitPacked } from './splitPacked.ts';
import {
  ALONE,
  COMMON,
  LONG,
  NO_CODE,
  OTHER,
  SECONDS,
  type UnpackedWords,
  WORD,
  WORDS_IN_BLOCK,
} from './unpackParts.ts';

/**
 * The words and phrases that descriptions are packed with, in two lists as `codegen/pack/packWords.ts` packs them, each
 * unpacked when a text first needs it.
 */
export interface Words {
  readonly packed: string;
  unpacked: UnpackedWords | undefined;
}

export const END_OF_BLOCK = '^';

/** Prepares what is needed to unpack words. */
export function unpackWords(packed: string): UnpackedWords {
  const frequent = 1 + COMMON.length;
  const list = splitPacked(packed, END_OF_BLOCK);
  const blocks = new Array<string | readonly string[]>(frequent + LONG.length).fill('');
  for (const [number, block] of list.slice(0, frequent).entries()) blocks[number] = block;
  const none = new Array<string | undefined>(blocks.length * WORDS_IN_BLOCK).fill(undefined);
  return {
    blocks,
    forms: [none, none.slice(), none.slice()],
    ends: new Uint8Array(none.length),
    rare: [list.slice(frequent), []],
    firsts: firstWords(),
    seconds: positions(SECONDS),
    kinds: kindsOfCharacters(),
  };
}

/** Adds the words that only long descriptions are packed with. */
export function addLongWords(words: UnpackedWords, packed: string): void {
  const list = splitPacked(packed, END_OF_BLOCK);
  for (const [number, block] of list.slice(0, LONG.length).entries()) words.blocks[1 + COMMON.length + number] = block;
  words.rare[1] = list.slice(LONG.length);
}

function firstWords(): Uint16Array {
  const firsts = new Uint16Array(128).fill(NO_CODE);
  for (let index = 0; index < ALONE.length; index += 1) firsts[ALONE.charCodeAt(index)] = index;
  const longer = COMMON + LONG;
  for (let index = 0; index < longer.length; index += 1) {
    firsts[longer.charCodeAt(index)] = (1 + index) * WORDS_IN_BLOCK;
  }
  return firsts;
}

/** a to z and 0 to 9 are of words. */
function kindsOfCharacters(): Uint8Array {
  return new Uint8Array(128).fill(OTHER).fill(WORD, 48, 58).fill(WORD, 97, 123);
}
