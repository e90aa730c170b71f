import { ALPHABET, positions } from './alphabet.ts';
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
  /** How many of `single` are separators. */
  readonly separators: number;
  /** What a character of `CODES` stands for by itself: separators, then words. */
  readonly single: readonly string[];
  /** What each pair of characters stands for. */
  readonly pairs: readonly string[];
  /** The same, the words with the blank before them that is implied between two. */
  readonly spacedSingle: readonly string[];
  readonly spacedPairs: readonly string[];
  readonly first: Uint8Array;
  readonly second: Uint8Array;
}

/** A column of descriptions as `codegen/pack/packTexts.ts` packs it. */
export interface TextColumn {
  readonly packed: string;
  readonly words: Words;
  unpacked: UnpackedTexts | undefined;
}

interface UnpackedTexts {
  readonly packedBlocks: readonly string[];
  /** The texts of each block that was read. */
  readonly blocks: (readonly string[] | undefined)[];
}

/** Rows in a block. */
export const TEXT_BLOCK = 64;
export const END_OF_ROW = '|';
export const END_OF_BLOCK = '^';

/** The characters that stand for a separator or a word, or begin the two of a rarer word; others spell words out. */
export const CODES: string = /* @__PURE__ */ ALPHABET.replace(/[ a-z0-9|^~]/g, '');

/** The second characters of a rarer word: rows and blocks are split before codes are read. */
export const SECONDS: string = /* @__PURE__ */ ALPHABET.replace(/[|^]/g, '');

/** A row's text, the same string on each call. */
export function textAt(column: TextColumn, row: number): string {
  column.unpacked ??= { packedBlocks: column.packed.split(END_OF_BLOCK), blocks: [] };
  const { packedBlocks, blocks } = column.unpacked;
  const number = row >>> 6;
  let block = blocks[number];
  if (block === undefined) {
    column.words.unpacked ??= unpackWords(column.words.packed);
    block = unpackBlock(packedBlocks[number] as string, column.words.unpacked);
    blocks[number] = block;
  }
  return block[row & (TEXT_BLOCK - 1)] as string;
}

const BLANK = 32;
const BAR = 124;
const TILDE = 126;
/** A tilde and four hexadecimal digits. */
const ESCAPED = 5;

/** Puts the texts of a block together: between two words a blank is implied, and at the beginning a capital. */
function unpackBlock(packed: string, words: UnpackedWords): readonly string[] {
  const { separators, single, spacedSingle, pairs, spacedPairs, first, second } = words;
  const singles = single.length;
  const codes = CODES.length;
  const seconds = SECONDS.length;
  // One join for all rows: a string that is added up stays a tree of its parts, twice as large and slow to read.
  const parts: string[] = [];
  let afterWord = false;
  let atStart = true;
  let index = 0;
  while (index < packed.length) {
    const character = packed.charCodeAt(index);
    const code = first[character] as number;
    let part: string;
    let isWord = true;
    if (code < singles) {
      part = (afterWord ? spacedSingle : single)[code] as string;
      isWord = code >= separators;
      index += 1;
    } else if (code < codes) {
      const pair = (code - singles) * seconds + (second[packed.charCodeAt(index + 1)] as number);
      part = (afterWord ? spacedPairs : pairs)[pair] as string;
      index += 2;
    } else if (character === BAR) {
      parts.push('\n');
      afterWord = false;
      atStart = true;
      index += 1;
      continue;
    } else if (character === BLANK || character === TILDE) {
      const end = index + (character === BLANK ? 1 : ESCAPED);
      part = unescapeText(packed.slice(index, end));
      isWord = false;
      index = end;
    } else {
      const end = endOfSpelled(packed, index);
      if (afterWord) parts.push(' ');
      part = packed.slice(index, end);
      index = end;
    }
    parts.push(atStart && isWord ? capitalized(part) : part);
    afterWord = isWord;
    atStart = false;
  }
  return parts.join('').split('\n');
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
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
  const lists = packed.split(END_OF_BLOCK);
  const separators = unpackList(lists[0] as string);
  const frequent = unpackList(lists[1] as string);
  const pairs = unpackSorted(lists[2] as string);
  return {
    separators: separators.length,
    single: [...separators, ...frequent],
    pairs,
    spacedSingle: [...separators, ...frequent.map(spaced)],
    spacedPairs: pairs.map(spaced),
    first: positions(CODES),
    second: positions(SECONDS),
  };
}

function spaced(word: string): string {
  return ` ${word}`;
}

function unpackList(packed: string): readonly string[] {
  return packed === '' ? [] : packed.split(END_OF_ROW).map(unescapeText);
}

/** Each word begins with a capital that tells how many letters it shares with the one before: A none, B one. */
function unpackSorted(packed: string): readonly string[] {
  const words: string[] = [];
  let word = '';
  for (const part of packed.match(/[A-Z][^A-Z]*/g) ?? []) {
    word = word.slice(0, part.charCodeAt(0) - 65) + part.slice(1);
    words.push(word);
  }
  return words;
}
