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
  readonly letters: (string | Gaps)[];
  /** For each letter the row of its first code. */
  readonly firstRows: readonly number[];
}

/** For each of the four-digit numbers, how many before it are not listed; `NOT_LISTED` for one that itself is not. */
type Gaps = Uint16Array;

const NOT_LISTED = 0xffff;
const NUMBERS = 10_000;
const A = 65;
const SMALL_A = 97;
const ZERO = 48;

/** The row of exactly this code; `undefined` for anything that is not listed. */
export function rowOfCode(codes: Codes, code: unknown): number | undefined {
  if (typeof code !== 'string' || code.length !== 5) return undefined;
  let number = 0;
  for (let place = 1; place < 5; place += 1) {
    // A character before 0 is negative, as is one before A below: as an unsigned number it is larger than any.
    const digit = (code.charCodeAt(place) - ZERO) >>> 0;
    if (digit > 9) return undefined;
    number = number * 10 + digit;
  }
  codes.unpacked ??= splitLetters(codes.packed);
  const { letters, firstRows } = codes.unpacked;
  const index = (code.charCodeAt(0) - A) >>> 0;
  if (index >= letters.length) return undefined;
  let gaps = letters[index] as string | Gaps;
  if (typeof gaps === 'string') {
    gaps = unpackLetter(gaps);
    letters[index] = gaps;
  }
  const before = gaps[number] as number;
  return before === NOT_LISTED ? undefined : (firstRows[index] as number) + number - before;
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

function unpackLetter(packed: string): Gaps {
  const gaps = new Uint16Array(NUMBERS).fill(NOT_LISTED);
  const ends = unpackRuns(packed);
  let before = 0;
  let behind = 0;
  for (let run = 0; run < ends.length; run += 2) {
    const start = ends[run] as number;
    const end = ends[run + 1] as number;
    before += start - behind;
    gaps.fill(before, start, end);
    behind = end;
  }
  return gaps;
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
