import { BLOCK, LAST_DIGITS } from '../../src/packed/unpackValues.ts';
import { byFrequency } from './byFrequency.ts';
import { escapeText } from './escapeText.ts';

/**
 * Packs a column whose values repeat: first the distinct values, the most frequent one first, then the rows in blocks
 * of 256, each a sequence of value numbers, each after the length of its run in decimal digits, left out for 1. Rows of
 * number 0 at the end of a block are left out, so a block of only that value is empty. The parts are separated by bars,
 * the values by commas, the values of one row of a repeated field by semicolons. A number below 34 is one character
 * from `:` to `[`; a larger one has small letters before that, as digits of base 26 from a = 1 on.
 *
 *     ['C', 'C', 'C', 'D', '', 'C']  →  'C,,D|3:<;'
 *
 *     C,,D     three values: C is number 0, the blank number 1, D number 2
 *     |3:<;    the only block: three times number 0 (:), once number 2 (<), once number 1 (;)
 *
 * With blocks a look-up unpacks no more than 256 rows. `src/packed/unpackValues.ts` reads it.
 */
export function packValues(rows: readonly (readonly string[])[]): string {
  const texts = rows.map((values) => values.map((value) => escapeText(value, ',;|')).join(';'));
  const values = byFrequency(texts);
  const numbers = new Map(values.map((value, number) => [value, packNumber(number)]));
  const blocks: string[] = [];
  for (let start = 0; start < texts.length; start += BLOCK) {
    blocks.push(packRuns(texts.slice(start, start + BLOCK).map((text) => numbers.get(text) ?? '')));
  }
  return [values.join(','), ...blocks].join('|');
}

const FIRST = packNumber(0);

function packRuns(numbers: readonly string[]): string {
  let packed = '';
  let length = 0;
  for (const [row, number] of numbers.entries()) {
    length += 1;
    if (numbers[row + 1] === number) continue;
    const isRest = row === numbers.length - 1 && number === FIRST;
    packed += isRest ? '' : (length === 1 ? '' : length) + number;
    length = 0;
  }
  return packed;
}

function packNumber(number: number): string {
  const last = number % LAST_DIGITS;
  return packLeading((number - last) / LAST_DIGITS) + String.fromCharCode(58 + last);
}

function packLeading(number: number): string {
  if (number === 0) return '';
  // Digits from 1 on: a leading zero would look the same as no digit.
  const digit = (number - 1) % 26;
  return packLeading((number - 1 - digit) / 26) + String.fromCharCode(97 + digit);
}
