import { unescapeText } from './unescapeText.ts';

/** The words and phrases that packed rows refer to. */
export interface UnpackedWords {
  /**
   * Frequent words and phrases in blocks, split when one of them is needed: those of all descriptions, then those of long
   * ones alone; or empty.
   */
  readonly blocks: (string | readonly string[])[];
  /** By their numbers, each `undefined` until it is needed. */
  readonly bare: (string | undefined)[];
  /** As they are written behind a letter or digit: with a blank before one that begins with such. */
  readonly spaced: (string | undefined)[];
  /** With a capital, those that have begun a text. */
  readonly capital: Map<number, string>;
  /** What each ends with. */
  readonly ends: Uint8Array;
  /** Blocks of rare words, split when one of them is needed: those of all descriptions, and those of long ones alone. */
  readonly rare: [(string | readonly string[])[], (string | readonly string[])[]];
  /** By the character that a code begins with, the number of the first word that it may stand for. */
  readonly firsts: Uint16Array;
  /** The places of a code's other characters. */
  readonly seconds: Uint8Array;
}

export const END_OF_ROW = '|';

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
export const WORDS_IN_BLOCK = 88;

const LAST_ALONE = 71;
const OPENING_BRACE = 123;
const BAR = 124;
const CLOSING_BRACE = 125;
const TILDE = 126;
export const NO_CODE = 0xffff;

/** What a part of a text stands behind: a letter or digit, something else, or nothing. */
const WORD = 0;
const OTHER = 1;
export const NOTHING = 2;

/**
 * The text of packed rows, each written as it is behind something, with a bar between two; what is escaped remains so.
 */
export function unpackParts(packed: string, words: UnpackedWords, start: number): string {
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
      const forms = behind === WORD ? spaced : bare;
      const word = forms[number] ?? unpackWord(number, words, forms);
      text += behind === NOTHING ? capitalAt(number, words, word) : word;
      behind = ends[number] as number;
    } else if (character === OPENING_BRACE || character === CLOSING_BRACE) {
      const rare = words.rare[character === OPENING_BRACE ? 0 : 1];
      const block = splitBlock(rare, seconds[packed.charCodeAt(index)] as number);
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

/** As it is written behind a letter or digit: one that begins with such has a blank before it. */
function withBlank(part: string): string {
  return isOfWord(part.charCodeAt(0)) ? ` ${part}` : part;
}

/** With a capital in place of a small letter at the beginning. */
function capitalized(part: string): string {
  return /^[a-z]/.test(part) ? part.charAt(0).toUpperCase() + part.slice(1) : part;
}

function capitalAt(number: number, { capital }: UnpackedWords, bare: string): string {
  const known = capital.get(number);
  if (known !== undefined) return known;
  const made = capitalized(bare);
  capital.set(number, made);
  return made;
}

/** What a part ends with. */
function endOf(part: string): number {
  return isOfWord(part.charCodeAt(part.length - 1)) ? WORD : OTHER;
}

/** a to z and 0 to 9. */
function isOfWord(character: number): boolean {
  return (character >= 97 && character <= 122) || (character >= 48 && character <= 57);
}

/** Unpacks the word or phrase of a number, and those that it is made of: the search for a tilde makes one flat string of it. */
function unpackWord(number: number, words: UnpackedWords, forms: UnpackedWords['bare']): string {
  const place = number % WORDS_IN_BLOCK;
  const block = splitBlock(words.blocks, (number - place) / WORDS_IN_BLOCK);
  const word = unescapeText(unpackParts(block[place] as string, words, OTHER));
  words.bare[number] = word;
  words.spaced[number] = withBlank(word);
  words.ends[number] = endOf(word);
  return forms[number] as string;
}

function splitBlock(blocks: (string | readonly string[])[], number: number): readonly string[] {
  let block = blocks[number] as string | readonly string[];
  if (typeof block === 'string') {
    block = block.split(END_OF_ROW);
    blocks[number] = block;
  }
  return block;
}

function endOfLiterals(packed: string, start: number, firsts: Uint16Array): number {
  let end = start;
  while (end < packed.length && packed.charCodeAt(end) < OPENING_BRACE && firsts[packed.charCodeAt(end)] === NO_CODE) {
    end += 1;
  }
  return end;
}
