import { type RecordField, recordFields } from '../fields.ts';

/** The columns of a record in canonical form, in the order of CMS's spreadsheet: all but SEQNUM, which orders lines. */
export const canonicalColumns: readonly string[] = recordFields.flatMap(({ columns }) => columns);

/** A record's cells by column: the text of each, '' for a blank one. */
export type Cells = Readonly<Record<string, string>>;

/**
 * All cells blank. Filling in a copy takes a sixth of the time and a third of the memory of adding the columns to an
 * object one by one.
 */
export function blankCells(columns: readonly string[]): Cells {
  return Object.fromEntries(columns.map((column) => [column, '']));
}

const blank = blankCells(canonicalColumns);

/**
 * Writes a record in canonical form, which is the same for CMS's file and for its tables: dates as YYYYMMDD,
 * quantities without padding, the values of a repeated field in its first columns.
 *
 * @param valuesOf - The values of a field, without the blank ones.
 */
export function canonicalCells(valuesOf: (field: RecordField) => readonly string[]): Cells {
  const cells: Record<string, string> = { ...blank };
  for (const field of recordFields) {
    const values = valuesOf(field).map((value) => canonicalValue(value, field.content));
    for (const [index, column] of field.columns.entries()) cells[column] = values[index] ?? '';
  }
  return cells;
}

function canonicalValue(value: string, content: RecordField['content']): string {
  if (content === 'date') return value.replaceAll('-', '');
  if (content === 'quantity') return value.replace(/^0+(?=\d)/, '');
  return value;
}
