import { type Column, type RecordField, recordFields } from '../fields.ts';
import { blankCells, type Cells, type HcpcsRecord, valuesOf } from '../model.ts';

/** The columns of a record in canonical form, in the order of CMS's spreadsheet: all but SEQNUM, which orders lines. */
export const canonicalColumns: readonly Column[] = recordFields.flatMap(({ columns }) => columns);

/**
 * A row of CMS's file in canonical form, which `cellsOf` gives for the same record: quantities without padding, the
 * values of a repeated field in its first columns.
 */
export function canonicalCells(cells: Cells): Cells {
  return writeCells(({ columns }) => columns.flatMap((column) => cells[column] || []));
}

/** A record written back as cells in canonical form. */
export function cellsOf(record: HcpcsRecord): Cells {
  return writeCells((field) => {
    if (field.content === 'kind') return [record.kind === 'code' ? '3' : '7'];
    const values = valuesOf(record, field);
    return field.content === 'date' ? values.map((date) => date.replaceAll('-', '')) : values;
  });
}

function writeCells(valuesOf: (field: RecordField) => readonly string[]): Cells {
  const cells: Record<Column, string> = { ...blankCells };
  for (const field of recordFields) {
    const values = valuesOf(field);
    for (const [index, column] of field.columns.entries()) {
      const value = values[index] ?? '';
      cells[column] = field.content === 'quantity' ? value.replace(/^0+(?=\d)/, '') : value;
    }
  }
  return cells;
}
