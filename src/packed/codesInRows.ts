import type { CodeIndex } from '../../generated/types.ts';
import { rowOfCode, splitLetters } from './unpackCodes.ts';

const A = 65;

/** The code in a row of the table. */
export function codeInRow(codes: CodeIndex, row: number): string {
  const { firstRows, letters } = unpacked(codes);
  let letter = firstRows.length - 1;
  while ((firstRows[letter] as number) > row) letter -= 1;
  const name = String.fromCharCode(A + letter);
  // This unpacks the letter.
  rowOfCode(codes, `${name}0000`);
  const number = (letters[letter] as Int32Array).indexOf(row);
  return name + String(number).padStart(4, '0');
}

/** The row of the first code that begins with a letter, and the row after the last one. */
export function rowsOfLetter(codes: CodeIndex, letter: string): readonly [begin: number, end: number] {
  const { firstRows } = unpacked(codes);
  const place = letter.charCodeAt(0) - A;
  const end = countCodes(codes);
  return [firstRows[place] ?? end, firstRows[place + 1] ?? end];
}

/** How many codes there are. */
export function countCodes({ packed }: CodeIndex): number {
  const [counts = ''] = packed.split('/', 1);
  return counts.split(',').reduce((sum, count) => sum + Number(count), 0);
}

function unpacked(codes: CodeIndex): NonNullable<CodeIndex['unpacked']> {
  codes.unpacked ??= splitLetters(codes.packed);
  return codes.unpacked;
}
