import { splitPacked } from './splitPacked.ts';
import { unescapeText } from './unescapeText.ts';

/** A column as `codegen/pack/packValues.ts` packs it, unpacked block by block as its rows are first read. */
export interface ValueColumn<Value> {
  readonly packed: string;
  /** Makes the field's value of a row's packed text. */
  readonly toValue: (text: string) => Value;
  unpacked: UnpackedValues<Value> | undefined;
}

interface UnpackedValues<Value> {
  /** The distinct values by their numbers, as they are packed. */
  readonly texts: readonly string[];
  /** The same as the field has them, each made when first needed. */
  readonly values: (Value | undefined)[];
  /** The distinct values in one text, and behind it the blocks: each row's value by its number, once a row was read. */
  readonly blocks: (string | Uint16Array)[];
}

/** Rows in a block. */
export const BLOCK = 256;

/** A row's value. */
export function valueAt<Value>(column: ValueColumn<Value>, row: number): Value {
  column.unpacked ??= unpackColumn(column.packed);
  const { texts, values, blocks } = column.unpacked;
  const place = (row >>> 8) + 1;
  let block = blocks[place] as string | Uint16Array;
  if (typeof block === 'string') {
    block = unpackBlock(block);
    blocks[place] = block;
  }
  const number = block[row & (BLOCK - 1)] as number;
  let value = values[number];
  if (value === undefined) {
    value = column.toValue(texts[number] as string);
    values[number] = value;
  }
  return value as Value;
}

function unpackColumn<Value>(packed: string): UnpackedValues<Value> {
  const blocks = splitPacked(packed, '|');
  const texts = splitPacked(blocks[0] as string, ',');
  return { texts, values: new Array(texts.length).fill(undefined), blocks };
}
/** A number ends with one of the characters from `:` to `[`. */
export const LAST_DIGITS = 34;

const ZERO = 48;
const COLON = 58;
const BEFORE_SMALL_A = 96;

function unpackBlock(packed: string): Uint16Array {
  const block = new Uint16Array(BLOCK);
  let row = 0;
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
      // The rows are 0 from the start, the number of the most frequent value.
      if (number > 0) block.fill(number, row, end);
      row = end;
      length = 0;
      number = 0;
    }
  }
  return block;
}

/** A field that stands in a record once: its text, `undefined` for a blank one. */
export function toScalar<Value extends string>(text: string): Value | undefined {
  return text === '' ? undefined : (unescapeText(text) as Value);
}

const NONE: readonly never[] = /* @__PURE__ */ Object.freeze([]);

/** A repeated field: its texts, frozen. */
export function toList<Value extends string>(text: string): readonly Value[] {
  return text === '' ? NONE : Object.freeze(text.split(';').map((one) => unescapeText(one) as Value));
}

/** A quantity: its number, `undefined` for a blank one. */
export function toNumber(text: string): number | undefined {
  return text === '' ? undefined : Number(text);
}
