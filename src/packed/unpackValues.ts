import type { UnpackedValues, ValueColumn } from '../../generated/types.ts';
import { readValue } from './readValue.ts';

/** The number of rows in a block. */
export const BLOCK = 256;

/** A number ends with one of the 34 characters from `:` to `[`. */
export const LAST_DIGITS = 34;

const ZERO = 48;
const COLON = 58;
const BEFORE_SMALL_A = 96;

/**
 * A row's value. `codegen/pack/packValues.ts` packs the column. Each block is unpacked when one of its rows is first
 * read.
 */
export function valueAt<Value>(column: ValueColumn<Value>, row: number): Value {
  column.unpacked ??= unpackColumn(column);
  const { values, blocks, numbers } = column.unpacked;
  const place = Math.floor(row / BLOCK) + 1;
  if (blocks[place] !== '') unpackBlock(column.unpacked, column.form, place);
  return values[numbers[row] as number] as Value;
}

/** One array for all rows: hundreds of small ones would take longer to make than to fill. */
function unpackColumn<Value>({ form, packed }: ValueColumn<Value>): UnpackedValues<Value> {
  const blocks = packed.split('|');
  const texts = (blocks[0] as string).split(',');
  const values = new Array<Value | undefined>(texts.length);
  // What a block ends with of number 0 is left out.
  values[0] = readValue(form, texts[0] as string) as Value;
  const numbers = new (texts.length > BLOCK ? Uint16Array : Uint8Array)(blocks.length * BLOCK);
  return { texts, values, blocks, numbers };
}

/** Writes the numbers of a block from its first row on, where there are zeros so far, and makes their values. */
function unpackBlock<Value>(
  { texts, values, blocks, numbers }: UnpackedValues<Value>,
  form: ValueColumn<Value>['form'],
  place: number,
): void {
  const packed = blocks[place] as string;
  blocks[place] = '';
  let row = (place - 1) * BLOCK;
  let number = 0;
  let length = 0;
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
      values[number] ??= readValue(form, texts[number] as string) as Value;
      row = end;
      number = 0;
      length = 0;
    }
  }
}
