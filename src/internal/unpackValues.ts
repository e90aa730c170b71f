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
  /** The same as the field has them, each made with the first block that holds it. */
  readonly values: (Value | undefined)[];
  /** The distinct values in one text, and behind it the blocks: empty ones once they were unpacked. */
  readonly blocks: string[];
  /** Each row's value by its number, as far as the blocks are unpacked. */
  readonly numbers: Uint8Array | Uint16Array;
}

/** Rows in a block. */
export const BLOCK = 256;

/** A row's value. */
export function valueAt<Value>(column: ValueColumn<Value>, row: number): Value {
  column.unpacked ??= unpackColumn(column);
  const { values, blocks, numbers } = column.unpacked;
  const place = (row >>> 8) + 1;
  if (blocks[place] !== '') unpackBlock(column.unpacked, column.toValue, place);
  return values[numbers[row] as number] as Value;
}

/** One array for all rows: hundreds of small ones would take longer to make than to fill. */
function unpackColumn<Value>({ packed, toValue }: ValueColumn<Value>): UnpackedValues<Value> {
  const blocks = packed.split('|');
  const texts = (blocks[0] as string).split(',');
  const values = new Array<Value | undefined>(texts.length);
  values[0] = toValue(texts[0] as string);
  const rows = (blocks.length - 1) * BLOCK;
  const numbers = texts.length > 256 ? new Uint16Array(rows) : new Uint8Array(rows);
  return { texts, values, blocks, numbers };
}

/** A number ends with one of the characters from `:` to `[`. */
export const LAST_DIGITS = 34;

const ZERO = 48;
const COLON = 58;
const BEFORE_SMALL_A = 96;

/** Writes the numbers of a block from its first row on, where there are zeros so far. */
function unpackBlock<Value>(unpacked: UnpackedValues<Value>, toValue: (text: string) => Value, place: number): void {
  const { texts, values, blocks, numbers } = unpacked;
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
      if (number > 0) {
        numbers.fill(number, row, end);
        values[number] ??= toValue(texts[number] as string);
      }
      row = end;
      length = 0;
      number = 0;
    }
  }
}

/** A field that stands in a record once: its text, `undefined` for a blank one. */
export function toScalar<Value extends string>(text: string): Value | undefined {
  return text === '' ? undefined : (unescapeText(text) as Value);
}

const NONE: readonly never[] = /* @__PURE__ */ Object.freeze([]);

/** A repeated field: its texts, frozen. */
export function toList<Value extends string>(text: string): readonly Value[] {
  return text === '' ? NONE : Object.freeze(text.split(';').map(unescapeText) as Value[]);
}

/** A quantity: its number, `undefined` for a blank one. */
export function toNumber(text: string): number | undefined {
  return text === '' ? undefined : Number(text);
}
