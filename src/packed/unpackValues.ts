import type { UnpackedValues, ValueColumn } from '../../generated/types.ts';
import { readValue } from './readValue.ts';

/** The number of rows in a block. */
export const BLOCK = 256;

/**
 * A row's value. `codegen/pack/packValues.ts` packs the column. Each block is unpacked when one of its rows is first
 * read.
 */
export function valueAt<Value>(column: ValueColumn<Value>, row: number): Value {
  column.unpacked ??= unpackColumn(column.packed);
  const { texts, values, blocks, numbers } = column.unpacked;
  const place = (row >>> 8) + 1;
  if (blocks[place] !== '') unpackBlock(blocks, numbers, place);
  const number = numbers[row] as number;
  const known = values[number];
  if (known !== undefined) return known;
  const value = readValue(column.form, texts[number] as string) as Value;
  values[number] = value;
  return value;
}

/** Makes one array for all rows, because hundreds of small ones take longer to make than to fill. */
function unpackColumn<Value>(packed: string): UnpackedValues<Value> {
  const blocks = packed.split('|');
  const texts = (blocks[0] as string).split(',');
  const rows = (blocks.length - 1) * BLOCK;
  const numbers = texts.length > 256 ? new Uint16Array(rows) : new Uint8Array(rows);
  return { texts, values: new Array<Value | undefined>(texts.length), blocks, numbers };
}

/** A number ends with one of the 34 characters from `:` to `[`. */
export const LAST_DIGITS = 34;

const ZERO = 48;
const COLON = 58;
const BEFORE_SMALL_A = 96;

/** Writes the numbers of a block, from its first row on. Until then they are zeros. */
function unpackBlock(blocks: string[], numbers: UnpackedValues<unknown>['numbers'], place: number): void {
  const packed = blocks[place] as string;
  blocks[place] = '';
  let row = (place - 1) * BLOCK;
  let length = 0;
  let number = 0;
  for (let index = 0; index < packed.length; index += 1) {
    const character = packed.charCodeAt(index);
    if (character < COLON) {
      length = length * 10 + character - ZERO;
    } else if (character > BEFORE_SMALL_A) {
      number = number * 26 + character - BEFORE_SMALL_A;
    } else {
      number = number * LAST_DIGITS + character - COLON;
      const end = row + (length || 1);
      numbers.fill(number, row, end);
      row = end;
      length = 0;
      number = 0;
    }
  }
}
