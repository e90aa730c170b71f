/** A column as `codegen/pack/packColumn.ts` packs it, taken apart into rows when it is first read. */
export interface Column {
  readonly packed: string;
  rows?: readonly string[];
}

/** A row's packed values; `''` for a blank one. */
export function packedValues(column: Column, row: number): string {
  column.rows ??= column.packed.split('\n');
  return column.rows[row] ?? '';
}
