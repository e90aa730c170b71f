import { stringify } from 'csv-stringify/sync';
import type { Cell, Column } from './columns.ts';

/** Rows as text: CSV with a header, lines of JSON, or a JSON array. */
export function formatRows<Row>(
  format: 'csv' | 'ndjson' | 'json',
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): string {
  if (format === 'csv') {
    const cells = rows.map((row) => columns.map(({ read }) => csvCell(read(row))));
    return stringify([columns.map(({ name }) => name), ...cells]);
  }
  const lines = rows.map((row) => JSON.stringify(toObject(columns, row)));
  return format === 'ndjson' ? lines.map((line) => `${line}\n`).join('') : `[\n${lines.join(',\n')}\n]\n`;
}

/** A blank is an empty cell; the texts of a list are separated by `|`, which no text of CMS's has. */
function csvCell(cell: Cell): string {
  return Array.isArray(cell) ? cell.join('|') : String(cell ?? '');
}

/** A blank is `null`, so that each line has all columns. */
function toObject<Row>(columns: readonly Column<Row>[], row: Row): Readonly<Record<string, Cell | null>> {
  return Object.fromEntries(columns.map(({ name, read }) => [name, read(row) ?? null]));
}
