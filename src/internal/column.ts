/**
 * A column as `codegen/pack/packColumn.ts` packs it: a line for each row, the values of a row parted by tabs, an empty
 * line for a blank row. It is taken apart when it is first read.
 */
export interface Column {
  readonly packed: string;
  rows?: readonly string[];
  /** The frozen lists of a repeated field by their packed values, so that equal rows share one. */
  lists?: Map<string, readonly string[]>;
}

/** The value of a field that stands in a record once; `undefined` for a blank one. */
export function scalarAt(column: Column, row: number): string | undefined {
  return packedAt(column, row) || undefined;
}

/** The values of a repeated field, frozen; `[]` for a blank one. */
export function listAt(column: Column, row: number): readonly string[] {
  const packed = packedAt(column, row);
  column.lists ??= new Map([['', Object.freeze([])]]);
  const known = column.lists.get(packed);
  if (known !== undefined) return known;
  const list = Object.freeze(packed.split('\t'));
  column.lists.set(packed, list);
  return list;
}

/** The number that a quantity's digits say; `undefined` for a blank one. */
export function numberAt(column: Column, row: number): number | undefined {
  const digits = packedAt(column, row);
  return digits === '' ? undefined : Number(digits);
}

function packedAt(column: Column, row: number): string {
  column.rows ??= column.packed.split('\n');
  return column.rows[row] ?? '';
}
