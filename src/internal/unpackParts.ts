import { unescapeText } from './unescapeText.ts';

type Forms = (string | undefined)[];

/** The words and phrases that packed rows refer to. */
export interface UnpackedWords {
  /**
   * Frequent words and phrases in blocks, split when one of them is needed: those of all descriptions, then those of long
   * ones alone; or empty.
   */
  readonly blocks: (string | readonly string[])[];
  /** By what they stand behind and by their numbers, as they are written there; `undefined` until that is needed. */
  readonly forms: readonly Forms[];
  /** What each ends with. */
  readonly ends: Uint8Array;
  /** Blocks of rare words, split when one of them is needed: those of all descriptions, and those of long ones alone. */
  readonly rare: [(string | readonly string[])[], (string | readonly string[])[]];
  /** By the character that a code begins with, the number of the first word that it may stand for. */
  readonly firsts: Uint16Array;
  /** The places of a code's other characters. */
  readonly seconds: Uint8Array;
  /** By character, what a part is that begins or ends with it: a word or something else. */
  readonly kinds: Uint8Array;
}

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
/** As many words as there are second characters. */
export const WORDS_IN_BLOCK = 88;

const LAST_ALONE = 65;
const OPENING_BRACE = 123;
const BAR = 124;
const TILDE = 126;
export const NO_CODE = 0xffff;

/** What a part of a text stands behind: a letter or digit, something else, or nothing. */
export const WORD = 0;
export const OTHER = 1;
export const NOTHING = 2;

/**
 * The text of a word, or of rows behind nothing: a bar before each, which its first part brings along. What is escaped
 * remains so.
 *
 * One function and not several: small ones that call one another V8 would put into one another, and be busy with
 * compiling the outcome for most of the time that all descriptions take.
 */
export function unpackParts(packed: string, words: UnpackedWords, start: number): string {
  const { firsts, seconds, ends, kinds } = words;
  const bare = words.forms[OTHER] as Forms;
  let text = '';
  let behind = start;
  let index = 0;
  while (index < packed.length) {
    const forms = words.forms[behind] as Forms;
    const character = packed.charCodeAt(index);
    let number = firsts[character] as number;
    let part: string | undefined;
    index += 1;
    if (number !== NO_CODE) {
      if (character > LAST_ALONE) {
        number += seconds[packed.charCodeAt(index)] as number;
        index += 1;
      }
      const known = forms[number];
      if (known !== undefined) {
        text += known;
        behind = ends[number] as number;
        continue;
      }
      part = bare[number];
      if (part === undefined) {
        const place = number % WORDS_IN_BLOCK;
        const block = splitBlock(words.blocks, (number - place) / WORDS_IN_BLOCK);
        // The search for a tilde makes one flat string of it.
        part = unescapeText(unpackParts(block[place] as string, words, OTHER));
        bare[number] = part;
      }
    } else if (character === BAR) {
      if (behind === NOTHING) text += END_OF_ROW;
      behind = NOTHING;
      continue;
    } else if (character === TILDE) {
      part = packed.slice(index - 1, index + 4);
      index += 4;
    } else if (character < OPENING_BRACE) {
      const begin = index - 1;
      while (index < packed.length && isLiteral(packed.charCodeAt(index), firsts)) index += 1;
      part = packed.slice(begin, index);
    } else {
      const block = splitBlock(
        words.rare[character === OPENING_BRACE ? 0 : 1],
        seconds[packed.charCodeAt(index)] as number,
      );
      part = block[seconds[packed.charCodeAt(index + 1)] as number] as string;
      index += 2;
    }
    const written = writeAt(behind, part, kinds);
    const end = character === TILDE ? OTHER : (kinds[part.charCodeAt(part.length - 1)] ?? OTHER);
    if (number !== NO_CODE) {
      forms[number] = written;
      ends[number] = end;
    }
    text += written;
    behind = end;
  }
  return behind === NOTHING ? text + END_OF_ROW : text;
}

function isLiteral(character: number, firsts: Uint16Array): boolean {
  return character < OPENING_BRACE && firsts[character] === NO_CODE;
}

/** A part as it is written there: with a blank between two words, with a bar and a capital at the beginning of a row. */
function writeAt(behind: number, part: string, kinds: Uint8Array): string {
  if (behind === OTHER) return part;
  if (behind === WORD) return kinds[part.charCodeAt(0)] === WORD ? ` ${part}` : part;
  return END_OF_ROW + (/^[a-z]/.test(part) ? part.charAt(0).toUpperCase() + part.slice(1) : part);
}

function splitBlock(blocks: (string | readonly string[])[], number: number): readonly string[] {
  let block = blocks[number] as string | readonly string[];
  if (typeof block === 'string') {
    block = block.split(END_OF_ROW);
    blocks[number] = block;
  }
  return block;
}
