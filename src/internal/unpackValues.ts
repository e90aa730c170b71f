import { unescapeText } from './unescapeText.ts';

/** A column as `codegen/pack/packValues.ts` packs it, unpacked block by block as its rows are first read. */
export interface ValueColumn<Value> {
  readonly packed: string;
  /** Makes the field's value of a row's packed text. */
  readonly toValue: (text: string) => Value;
  unpacked: UnpackedValues<Value> | undefined;
}

interface UnpackedValues<Value> {
  readonly values: readonly Value[];
  readonly packedBlocks: readonly string[];
  /** For each block that was read, the value's number in each row. */
  readonly blocks: (Uint16Array | undefined)[];
}

/** Rows in a block. */
export const BLOCK = 256;

/** A row's value. */
export function valueAt<Value>(column: ValueColumn<Value>, row: number): Value {
  column.unpacked ??= unpackColumn(column);
  const { values, packedBlocks, blocks } = column.unpacked;
  const number = row >>> 8;
  blocks[number] ??= unpackBlock(packedBlocks[number] as string);
  return values[(blocks[number] as Uint16Array)[row & (BLOCK - 1)] as number] as Value;
}

function unpackColumn<Value>({ packed, toValue }: ValueColumn<Value>): UnpackedValues<Value> {
  const [values = '', ...packedBlocks] = packed.split('|');
  return { values: values.split(',').map(toValue), packedBlocks, blocks: [] };
}

/** A number ends with one of the characters from `:` to `[`. */
export const LAST_DIGITS = 34;

const ZERO = 48;
const COLON = 58;
const BEFORE_SMALL_A = 96;

function unpackBlock(packed: string): Uint16Array {
  const block = new Uint16Array(BLOCK);
  let row = 0;
  let index = 0;
  while (index < packed.length) {
    let number = 0;
    let character = packed.charCodeAt(index++);
    for (; character > BEFORE_SMALL_A; character = packed.charCodeAt(index++)) {
      number = number * 26 + character - BEFORE_SMALL_A;
    }
    number = number * LAST_DIGITS + character - COLON;
    let length = 0;
    for (; packed.charCodeAt(index) < COLON; index += 1) length = length * 10 + packed.charCodeAt(index) - ZERO;
    const end = row + (length || 1);
    block.fill(number, row, end);
    row = end;
  }
  return block;
}

/** A field that stands in a record once: its text, `undefined` for a blank one. */
export function toScalar(text: string): string | undefined {
  return text === '' ? undefined : unescapeText(text);
}

const NONE: readonly string[] = /* @__PURE__ */ Object.freeze([]);

/** A repeated field: its texts, frozen. */
export function toList(text: string): readonly string[] {
  return text === '' ? NONE : Object.freeze(text.split(';').map(unescapeText));
}

/** A quantity: its number, `undefined` for a blank one. */
export function toNumber(text: string): number | undefined {
  return text === '' ? undefined : Number(text);
}
