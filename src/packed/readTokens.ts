import type { Blocks, TextColumn, UnpackedWords } from '../../generated/types.ts';
import { unescapeText } from './unescapeText.ts';
import { BLANK, PLACES, RARE_WORD, SPELLED_OUT, splitBlock } from './unpackParts.ts';
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
}

const END_OF_ROW = 124;
const END_OF_BLOCK = 94;
const LAST_ALONE = 65;
const TILDE = 126;

/**
 * Adds the words of all texts of a column, read from their codes in one pass, without unpacking the texts. Each phrase
 * is split once. Numbers are words of their own: `10mg` is two words.
 */
export function readTokens(column: TextColumn, tokens: Tokens): void {
  const { words } = unpackColumn(column);
  const { packed } = column;
  const known: (readonly number[] | undefined)[] = [];
  let begin = 0;
  while (begin <= packed.length) {
    tokens.starts.push(tokens.length);
    begin = 1 + addParts(packed, begin, words, known, tokens);
  }
}

/** Adds the words of a packed text, or of a part of the dictionary, and returns where it ends. */
function addParts(
  packed: string,
  begin: number,
  words: UnpackedWords,
  known: (readonly number[] | undefined)[],
  tokens: Tokens,
): number {
  const { begins } = words;
  let index = begin;
  while (index < packed.length) {
    const character = packed.charCodeAt(index);
    if (character === END_OF_ROW || character === END_OF_BLOCK) break;
    let number = begins[character] as number;
    if (number < RARE_WORD) {
      index += 1;
      if (character > LAST_ALONE) {
        number += packed.charCodeAt(index);
        index += 1;
      }
      const found = known[number] ?? splitPart(number, words, known, tokens);
      makeRoom(tokens, found.length);
      const { list, length } = tokens;
      for (let at = 0; at < found.length; at += 1) list[length + at] = found[at] as number;
      tokens.length = length + found.length;
    } else if (number === SPELLED_OUT) {
      index = addSpelledOut(packed, index, begins, tokens);
    } else {
      const block = splitBlock(words.rare[number - RARE_WORD] as Blocks, packed.charCodeAt(index + 1) - BLANK);
      const word = block[packed.charCodeAt(index + 2) - BLANK] as string;
      addPlain(word, 0, word.length, tokens);
      index += 3;
    }
  }
  return index;
}

function splitPart(
  number: number,
  words: UnpackedWords,
  known: (readonly number[] | undefined)[],
  tokens: Tokens,
): readonly number[] {
  const place = number % PLACES;
  const part = splitBlock(words.blocks, (number - place) / PLACES)[place] as string;
  const { length } = tokens;
  addParts(part, 0, words, known, tokens);
  const found = [...tokens.list.subarray(length, tokens.length)];
  tokens.length = length;
  known[number] = found;
  return found;
}

/** Adds the words of what is spelled out from a place on, and returns where it ends. */
function addSpelledOut(packed: string, begin: number, begins: Uint16Array, tokens: Tokens): number {
  let end = begin;
  let hasEscape = false;
  while (end < packed.length) {
    const character = packed.charCodeAt(end);
    if (begins[character] !== SPELLED_OUT || character === END_OF_BLOCK) break;
    if (character === TILDE) hasEscape = true;
    end += 1;
  }
  if (hasEscape) addWords(unescapeText(packed.slice(begin, end)), tokens);
  else addPlain(packed, begin, end, tokens);
  return end;
}

/** Adds the words of a text. */
export function addWords(text: string, tokens: Tokens): void {
  const small = text.toLowerCase();
  addPlain(small, 0, small.length, tokens);
}

const A = 97;
const Z = 122;
const ZERO = 48;
const NINE = 57;
const POINT = 46;

/** Adds the runs of small letters and the numbers between two places of a text. */
function addPlain(text: string, begin: number, end: number, tokens: Tokens): void {
  let index = begin;
  while (index < end) {
    const start = index;
    let character = text.charCodeAt(index);
    if (character >= A && character <= Z) {
      do {
        index += 1;
        character = text.charCodeAt(index);
      } while (index < end && character >= A && character <= Z);
      addWord(text.slice(start, index), tokens);
    } else if (character >= ZERO && character <= NINE) {
      index = endOfNumber(text, index, end);
      addWord(text.slice(start, index), tokens);
    } else index += 1;
  }
}

/** The end of digits, with a point between them or not. */
function endOfNumber(text: string, begin: number, end: number): number {
  let index = begin;
  let points = 0;
  while (index < end) {
    const character = text.charCodeAt(index);
    const next = index + 1 < end ? text.charCodeAt(index + 1) : 0;
    const isPoint = character === POINT && points === 0 && next >= ZERO && next <= NINE;
    if (!isPoint && (character < ZERO || character > NINE)) break;
    if (isPoint) points += 1;
    index += 1;
  }
  return index;
}

/** Adds a word, which is new or not. */
function addWord(word: string, tokens: Tokens): void {
  let number = tokens.numbers.get(word);
  if (number === undefined) {
    number = tokens.words.length;
    tokens.words.push(word);
    tokens.numbers.set(word, number);
  }
  makeRoom(tokens, 1);
  tokens.list[tokens.length] = number;
  tokens.length += 1;
}

function makeRoom(tokens: Tokens, more: number): void {
  if (tokens.length + more <= tokens.list.length) return;
  const list = new Uint16Array(2 * tokens.list.length + more);
  list.set(tokens.list);
  tokens.list = list;
}
