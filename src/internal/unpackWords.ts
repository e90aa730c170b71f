import { positions } from './positions.ts';
import { unescapeText } from './unescapeText.ts';

/**
 * The words and phrases that descriptions are packed with, in two lists as `codegen/pack/packWords.ts` packs them:
 * unpacked when a description is first read.
 */
export interface Words {
  readonly packed: string;
  unpacked: UnpackedWords | undefined;
}

export interface UnpackedWords {
  /** Frequent words and phrases in blocks, packed: those of all descriptions, then those of long ones alone; or empty. */
  readonly blocks: string[];
  /** By their numbers, each `undefined` until it is needed. */
  readonly bare: (string | undefined)[];
  /** As they are written behind a letter or digit: with a blank before one that begins with such. */
  readonly spaced: (string | undefined)[];
  /** With a capital, those that have begun a text. */
  readonly capital: Map<number, string>;
  /** What each ends with. */
  readonly ends: Uint8Array;
  areAllThere: boolean;
  /** Blocks of rare words, split when one of them is needed: those of all descriptions, and those of long ones alone. */
  readonly rare: [(string | readonly string[])[], (string | readonly string[])[]];
  /** By the character that a code begins with, the number of the first word that it may stand for. */
  readonly firsts: Uint16Array;
  /** The places of a code's other characters. */
  readonly seconds: Uint8Array;
}

export const END_OF_ROW = '|';
export const END_OF_BLOCK = '^';

/** The characters that stand for themselves. */
export const LITERALS = ' (),-./0123456789abcdefghijklmnopqrstuvwxyz';

/** The characters that are codes by themselves: their words are the first block. */
export const ALONE = '!#%&*+:;<=>?@ABCDEFG';
/** The characters that codes of two begin with, a block each: those for words of all descriptions, */
export const COMMON = 'HIJKLMNOPQRSTUV';
/** and those for words of long descriptions alone. */
export const LONG = 'WXYZ[]_';
/** The characters that codes of three begin with, for rare words of the one and the other. */
export const RARE = '{}';
/** The characters of a code behind the first: rows and blocks are split before codes are read. */
export const SECONDS = ' !#%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz{}~';
/** As many words as there are second characters. */
const WORDS_IN_BLOCK = 88;

const LAST_ALONE = 71;
const OPENING_BRACE = 123;
const BAR = 124;
const CLOSING_BRACE = 125;
const TILDE = 126;
const NO_CODE = 0xffff;

/** What a part of a text stands behind: a letter or digit, something else, or nothing. */
const WORD = 0;
const OTHER = 1;
const NOTHING = 2;

/** The texts of packed rows; the words that they need must be there. */
export function unpackRows(packed: string, words: UnpackedWords): readonly string[] {
  const text = write(packed, words, NOTHING);
  const rows = text.split(END_OF_ROW);
  return text.includes('~') ? rows.map(unescapeText) : rows;
}

/** Writes packed rows out, each as it is written behind something; what is escaped remains so. */
function write(packed: string, words: UnpackedWords, start: number): string {
  const { bare, spaced, ends, firsts, seconds } = words;
  let text = '';
  let behind = start;
  let index = 0;
  while (index < packed.length) {
    const character = packed.charCodeAt(index);
    let number = firsts[character] as number;
    index += 1;
    if (number !== NO_CODE) {
      if (character > LAST_ALONE) {
        number += seconds[packed.charCodeAt(index)] as number;
        index += 1;
      }
      text += behind === WORD ? spaced[number] : behind === OTHER ? bare[number] : capitalAt(number, words);
      behind = ends[number] as number;
    } else if (character === OPENING_BRACE || character === CLOSING_BRACE) {
      const block = rareWords(words, character, seconds[packed.charCodeAt(index)] as number);
      text += writeAt(behind, block[seconds[packed.charCodeAt(index + 1)] as number] as string);
      behind = WORD;
      index += 2;
    } else if (character === BAR) {
      text += END_OF_ROW;
      behind = start;
    } else if (character === TILDE) {
      text += packed.slice(index - 1, index + 4);
      behind = OTHER;
      index += 4;
    } else {
      const end = endOfLiterals(packed, index, firsts);
      const part = packed.slice(index - 1, end);
      text += writeAt(behind, part);
      behind = endOf(part);
      index = end;
    }
  }
  return text;
}

function writeAt(behind: number, part: string): string {
  return behind === WORD ? withBlank(part) : behind === OTHER ? part : capitalized(part);
}

function withBlank(part: string): string {
  return isOfWord(part.charCodeAt(0)) ? ` ${part}` : part;
}

/** With a capital in place of a small letter at the beginning. */
function capitalized(part: string): string {
  return /^[a-z]/.test(part) ? part.charAt(0).toUpperCase() + part.slice(1) : part;
}

function capitalAt(number: number, { capital, bare }: UnpackedWords): string {
  const known = capital.get(number);
  if (known !== undefined) return known;
  const made = capitalized(bare[number] as string);
  capital.set(number, made);
  return made;
}

function endOf(part: string): number {
  return isOfWord(part.charCodeAt(part.length - 1)) ? WORD : OTHER;
}

/** a to z and 0 to 9. */
function isOfWord(character: number): boolean {
  return (character >= 97 && character <= 122) || (character >= 48 && character <= 57);
}

function endOfLiterals(packed: string, start: number, firsts: Uint16Array): number {
  let end = start;
  while (end < packed.length && packed.charCodeAt(end) < OPENING_BRACE && firsts[packed.charCodeAt(end)] === NO_CODE) {
    end += 1;
  }
  return end;
}

function rareWords({ rare }: UnpackedWords, character: number, number: number): readonly string[] {
  const blocks = character === OPENING_BRACE ? rare[0] : rare[1];
  let block = blocks[number] as string | readonly string[];
  if (typeof block === 'string') {
    block = block.split(END_OF_ROW);
    blocks[number] = block;
  }
  return block;
}

/** The codes in packed rows; rare words are had without preparation. */
const CODES = /[!#%&*+:-@A-G]|[H-Z[\]_].|[{}]../g;

/** Unpacks the words that packed rows need. */
export function unpackWordsOf(packed: string, words: UnpackedWords): void {
  for (const code of packed.match(CODES) ?? []) {
    if (code.length === 3) continue;
    const place = code.length === 1 ? ALONE.indexOf(code) : (words.seconds[code.charCodeAt(1)] as number);
    const number = code.length === 1 ? place : (words.firsts[code.charCodeAt(0)] as number) + place;
    if (words.bare[number] !== undefined) continue;
    const block = words.blocks[(number - place) / WORDS_IN_BLOCK] as string;
    const word = block.split(END_OF_ROW, place + 1)[place] as string;
    unpackWordsOf(word, words);
    keepWord(unescapeText(write(word, words, OTHER)), number, words);
  }
}

/** Unpacks all words: first the blocks of nothing but words, for phrases are made of those. */
export function unpackAllWords(words: UnpackedWords): void {
  if (words.areAllThere) return;
  words.areAllThere = true;
  for (const ofPhrases of [false, true]) {
    for (const [number, block] of words.blocks.entries()) {
      if (block === '' || /[^a-z0-9.|]/.test(block) !== ofPhrases) continue;
      const unpacked = ofPhrases ? unescapeText(write(block, words, OTHER)) : block;
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
