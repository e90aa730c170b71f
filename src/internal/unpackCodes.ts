import { splitPacked } from './splitPacked.ts';

/**
 * The codes of a release as `codegen/pack/packCodes.ts` packs them, unpacked letter by letter as each is first asked
 * for.
 */
export interface Codes {
  readonly packed: string;
  unpacked: UnpackedCodes | undefined;
}

interface UnpackedCodes {
  /** For each letter from A on, the codes that begin with it: packed until one is asked for. */
  readonly letters: (string | Letter)[];
  /** For each letter the row of its first code. */
  readonly firstRows: readonly number[];
}

/** A bit for each of the four-digit numbers, set where the code is listed. */
interface Letter {
  readonly bits: Uint32Array;
  /** For each word of 32 bits, how many bits are set before it. */
  readonly ranks: Uint16Array;
}

const NUMBERS = 10_000;
const A = 65;
const SMALL_A = 97;
const ZERO = 48;

/** The row of exactly this code; `undefined` for anything that is not listed. */
export function rowOfCode(codes: Codes, code: unknown): number | undefined {
  if (typeof code !== 'string' || code.length !== 5) return undefined;
  const number = numberOf(code);
  codes.unpacked ??= splitLetters(codes.packed);
  const { letters, firstRows } = codes.unpacked;
  // A character before A is negative: as an unsigned number it is larger than any.
  const index = (code.charCodeAt(0) - A) >>> 0;
  if (number < 0 || index >= letters.length) return undefined;
  let letter = letters[index] as string | Letter;
  if (typeof letter === 'string') {
    letter = unpackLetter(letter);
    letters[index] = letter;
  }
  const word = number >>> 5;
  const present = letter.bits[word] as number;
  const bit = 1 << (number & 31);
  if ((present & bit) === 0) return undefined;
  return (firstRows[index] as number) + (letter.ranks[word] as number) + countBits(present & (bit - 1));
}

/** All codes in order. */
export function listPackedCodes(packed: string): string[] {
  const list: string[] = [];
  for (const [index, letter] of splitLetters(packed).letters.entries()) {
    const ends = unpackRuns(letter as string);
    for (let run = 0; run < ends.length; run += 2) {
      for (let number = ends[run] as number; number < (ends[run + 1] as number); number += 1) {
        list.push(String.fromCharCode(A + index) + String(number).padStart(4, '0'));
      }
    }
  }
  return list;
}

/** The four digits behind the letter as a number; -1 where there are others. */
function numberOf(code: string): number {
  const a = code.charCodeAt(1) - ZERO;
  const b = code.charCodeAt(2) - ZERO;
  const c = code.charCodeAt(3) - ZERO;
  const d = code.charCodeAt(4) - ZERO;
  if (a >>> 0 > 9 || b >>> 0 > 9 || c >>> 0 > 9 || d >>> 0 > 9) return -1;
  return a * 1000 + b * 100 + c * 10 + d;
}

function countBits(word: number): number {
  let count = word - ((word >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return (((count + (count >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

function splitLetters(packed: string): UnpackedCodes {
  const letters = splitPacked(packed, '/');
  const firstRows: number[] = [];
  let row = 0;
  for (const count of (letters.shift() as string).split(',')) {
    firstRows.push(row);
    row += Number(count);
  }
  return { letters, firstRows };
}

function unpackLetter(packed: string): Letter {
  const bits = new Uint32Array(Math.ceil(NUMBERS / 32));
  const ranks = new Uint16Array(bits.length);
  let count = 0;
  const ends = unpackRuns(packed);
  for (let run = 0; run < ends.length; run += 2) {
    for (let number = ends[run] as number; number < (ends[run + 1] as number); number += 1) {
      const word = number >>> 5;
      const before = bits[word] as number;
      if (before === 0) ranks[word] = count;
      bits[word] = before | (1 << (number & 31));
      count += 1;
    }
  }
  return { bits, ranks };
}

/** The runs of consecutive numbers behind a letter, in turn the first number of each and the one behind its last. */
function unpackRuns(packed: string): readonly number[] {
  const ends: number[] = [];
  let next = 0;
  let length = 0;
  let gap = 0;
  for (let index = 0; index < packed.length; index += 1) {
    const character = packed.charCodeAt(index);
    if (character < A) {
      length = length * 10 + character - ZERO;
    } else if (character < SMALL_A) {
      gap = (gap + character - A) * 26;
    } else {
      const start = next + gap + character - SMALL_A;
      const end = start + (length || 1);
      ends.push(start, end);
      // The number behind a run is missing, or the run would hold it.
      next = end + 1;
      length = 0;
      gap = 0;
    }
  }
  return ends;
}
