import type { CodeIndex, UnpackedCodes } from '../../generated/types.ts';

const A = 65;
const SMALL_A = 97;
const ZERO = 48;

/**
 * The row of exactly this code; `undefined` for anything that is not listed. `codegen/pack/packCodes.ts` packs the
 * index. Each letter is unpacked when it is first asked for.
 */
export function rowOfCode(codes: CodeIndex, code: unknown): number | undefined {
  if (typeof code !== 'string' || code.length !== 5) return undefined;
  let number = 0;
  for (let place = 1; place < 5; place += 1) {
    const digit = code.charCodeAt(place) - ZERO;
    if (digit < 0 || digit > 9) return undefined;
    number = number * 10 + digit;
  }
  codes.unpacked ??= splitLetters(codes.packed);
  const { letters, firstRows } = codes.unpacked;
  const letter = code.charCodeAt(0) - A;
  let rows = letters[letter];
  if (typeof rows === 'string') {
    rows = unpackLetter(rows, firstRows[letter] as number);
    letters[letter] = rows;
  }
  const row = rows?.[number] ?? -1;
  return row < 0 ? undefined : row;
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

/** The letters of a packed index, each with the row of its first code. */
export function splitLetters(packed: string): UnpackedCodes {
  const letters = packed.split('/');
  const firstRows: number[] = [];
  let row = 0;
  for (const count of (letters.shift() as string).split(',')) {
    firstRows.push(row);
    row += Number(count);
  }
  return { letters, firstRows };
}

function unpackLetter(packed: string, firstRow: number): Int32Array {
  const rows = new Int32Array(10_000).fill(-1);
  const ends = unpackRuns(packed);
  let row = firstRow;
  for (let run = 0; run < ends.length; run += 2) {
    for (let number = ends[run] as number; number < (ends[run + 1] as number); number += 1) {
      rows[number] = row;
      row += 1;
    }
  }
  return rows;
}

/** The runs of consecutive numbers after a letter: for each run its first number, then its end, exclusive. */
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
      // The number after a run is always missing, or it would be part of the run.
      next = end + 1;
      length = 0;
      gap = 0;
    }
  }
  return ends;
}
