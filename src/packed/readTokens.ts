import type { Blocks, TextColumn, UnpackedWords } from '../../generated/types.ts';
import { unescapeText } from './unescapeText.ts';
import { BLANK, NUMBERS, PLACES, RARE_WORD, SPELLED_OUT, splitBlock } from './unpackParts.ts';
import { unpackColumn } from './unpackTexts.ts';

/** Distinct words, each with a number, and texts as the numbers of their words. */
export interface Tokens {
  readonly words: string[];
  readonly numbers: Map<string, number>;
  /** The words of all texts, one text after the other; longer than needed. */
  list: Uint16Array;
  length: number;
  /** Where each text begins. */
  readonly starts: number[];
  /** Where in `list` each part of the dictionary was first read; -1 if not yet. All columns have the same dictionary. */
  readonly partBegins: Int32Array;
  readonly partEnds: Int32Array;
}

/** Some more than the words of all texts of 2026, so that there is room for them from the start. */
const ROOM = 200_000;

/** No words yet. */
export function noTokens(): Tokens {
  return {
    words: [],
    numbers: new Map(),
    list: new Uint16Array(ROOM),
    length: 0,
    starts: [],
    partBegins: new Int32Array(PARTS).fill(-1),
    partEnds: new Int32Array(PARTS),
  };
}

const POINT = 46;
const ZERO = 48;
const NINE = 57;
const LAST_ALONE = 65;
const END_OF_BLOCK = 94;
const A = 97;
const Z = 122;
const END_OF_ROW = 124;
const TILDE = 126;

/** The numbers of rare words come after those of the others: for each of both lists one block for each second character. */
const RARE = NUMBERS;
const RARE_OF_LIST = PLACES * PLACES;
const PARTS = RARE + 2 * RARE_OF_LIST;

/**
 * Adds the words of all texts of a column, read from their codes in one pass, without unpacking the texts. Each word and
 * phrase of the dictionary is read once. A number is a word of its own: `10mg` is two words.
 */
export function readTokens(column: TextColumn, tokens: Tokens): void {
  const { words } = unpackColumn(column);
  const { packed } = column;
  let begin = 0;
  while (begin <= packed.length) {
    tokens.starts.push(tokens.length);
    begin = 1 + addParts(packed, begin, words, tokens);
  }
}

/**
 * Adds the words of a packed text, or of a part of the dictionary, and returns where it ends.
 *
 * Deliberately one function, as in `unpackParts.ts`: V8 would inline smaller ones into each other, and then spend most
 * of a cold run compiling the result.
 */
function addParts(packed: string, begin: number, words: UnpackedWords, tokens: Tokens): number {
  const { begins } = words;
  const { partBegins, partEnds } = tokens;
  const end = packed.length;
  let index = begin;
  while (index < end) {
    const start = index;
    const character = packed.charCodeAt(index);
    index += 1;
    if (character >= A && character <= Z) {
      while (index < end && packed.charCodeAt(index) >= A && packed.charCodeAt(index) <= Z) index += 1;
    } else if (character >= ZERO && character <= NINE) {
      index = endOfNumber(packed, index);
    } else {
      let number = begins[character] as number;
      if (number === SPELLED_OUT) {
        if (character === END_OF_BLOCK) return start;
        if (character === TILDE) index = addEscaped(packed, start, begins, tokens);
        continue;
      }
      if (character === END_OF_ROW) return start;
      if (number >= RARE_WORD) {
        number = RARE + RARE_OF_LIST * (number - RARE_WORD) + PLACES * packed.charCodeAt(index) - BLANK;
        number += packed.charCodeAt(index + 1) - PLACES * BLANK;
        index += 2;
      } else if (character > LAST_ALONE) {
        number += packed.charCodeAt(index);
        index += 1;
      }
      const first = partBegins[number] as number;
      if (first < 0) {
        readPart(number, words, tokens);
        continue;
      }
      const { length } = tokens;
      const last = partEnds[number] as number;
      if (length + last - first > tokens.list.length) makeRoom(tokens);
      const { list } = tokens;
      for (let at = first; at < last; at += 1) list[length + at - first] = list[at] as number;
      tokens.length = length + last - first;
      continue;
    }
    addWord(packed.slice(start, index), tokens);
  }
  return index;
}

/** Adds the words of a part of the dictionary that was not read before. */
function readPart(number: number, words: UnpackedWords, tokens: Tokens): void {
  const place = number % PLACES;
  const rare = number - RARE;
  const blocks = rare < 0 ? words.blocks : (words.rare[rare < RARE_OF_LIST ? 0 : 1] as Blocks);
  const block = Math.floor((rare < 0 ? number : rare % RARE_OF_LIST) / PLACES);
  tokens.partBegins[number] = tokens.length;
  addParts(splitBlock(blocks, block)[place] as string, 0, words, tokens);
  tokens.partEnds[number] = tokens.length;
}

/** The end of a number: digits, with a point between them or not. */
function endOfNumber(text: string, begin: number): number {
  let index = endOfDigits(text, begin);
  if (index + 1 >= text.length || text.charCodeAt(index) !== POINT) return index;
  const end = endOfDigits(text, index + 1);
  if (end > index + 1) index = end;
  return index;
}

function endOfDigits(text: string, begin: number): number {
  let index = begin;
  while (index < text.length && text.charCodeAt(index) >= ZERO && text.charCodeAt(index) <= NINE) index += 1;
  return index;
}

/** Adds the words of what is spelled out, from an escaped character on, and returns where it ends. */
function addEscaped(packed: string, begin: number, begins: Uint16Array, tokens: Tokens): number {
  let end = begin;
  while (
    end < packed.length &&
    begins[packed.charCodeAt(end)] === SPELLED_OUT &&
    packed.charCodeAt(end) !== END_OF_BLOCK
  ) {
    end += 1;
  }
  addWords(unescapeText(packed.slice(begin, end)), tokens);
  return end;
}

const WORDS = /[a-z]+|\d+(?:\.\d+)?/g;

/** Adds the words of a text. */
export function addWords(text: string, tokens: Tokens): void {
  for (const word of splitText(text)) addWord(word, tokens);
}

export function splitText(text: string): readonly string[] {
  return text.toLowerCase().match(WORDS) ?? [];
}

function addWord(word: string, tokens: Tokens): void {
  if (tokens.length === tokens.list.length) makeRoom(tokens);
  tokens.list[tokens.length] = numberOf(word, tokens);
  tokens.length += 1;
}

/** The number of a word, a new one if the word is new. */
export function numberOf(word: string, { words, numbers }: Tokens): number {
  let number = numbers.get(word);
  if (number === undefined) {
    number = words.push(word) - 1;
    numbers.set(word, number);
  }
  return number;
}

/** Twice the room, and more than any part of the dictionary has words. */
function makeRoom(tokens: Tokens): void {
  const list = new Uint16Array(2 * tokens.list.length + ROOM);
  list.set(tokens.list);
  tokens.list = list;
}
