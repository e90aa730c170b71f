import { type Problem, quote } from '../problem.ts';
import type { Cell, Sheet } from '../read/readContent.ts';
import type { SheetDocument } from '../read/readRelease.ts';
import { findHeading, headingText } from '../read/recognize.ts';
import { allColumns, recordFields } from '../recordFields.ts';
import { cellText } from './cellText.ts';
import type { Layout } from './parseLayout.ts';
import type { RecordRow, RecordRows } from './parseRows.ts';

/**
 * Reads the spreadsheet: up to ten rows of preamble, a header, and a row for each record, in which cells may be
 * missing or numbers. A row of kind 4 or 8 continues the long description of the row above (G0503 in 2019 and 2020).
 */
export function parseRecordSheet({ name, sheets }: SheetDocument, layout: Layout): RecordRows {
  const sheet = sheets.find((candidate) => findHeading(candidate, 'records') !== undefined);
  const heading = sheet && findHeading(sheet, 'records');
  if (sheet === undefined || heading === undefined) return { rows: [], problems: [] };
  const header = (sheet.rows[heading] ?? []).map(headingText);
  const problems = checkHeader(`${name} row ${heading + 1}`, header);
  if (problems.length > 0) return { rows: [], problems };
  return readRows(name, sheet, heading + 1, header, widths(layout));
}

function checkHeader(where: string, header: readonly string[]): readonly Problem[] {
  const missing = allColumns.filter((column) => !header.includes(column));
  const twice = allColumns.filter((column) => header.indexOf(column) !== header.lastIndexOf(column));
  const unknown = header.filter((column) => column !== '' && !allColumns.includes(column));
  const faults = [
    ['no column', missing],
    ['twice the column', twice],
    ['the unknown column', unknown],
  ] as const;
  return faults.flatMap(([fault, columns]) =>
    columns.map((column) => ({
      where,
      found: `${fault} ${column}`,
      allowed: `each of ${allColumns.length} columns once`,
    })),
  );
}

/** The width of each column whose values are padded to it, for the cells that have turned into numbers. */
function widths(layout: Layout): ReadonlyMap<string, number> {
  return new Map(
    recordFields
      .filter(({ content }) => content === 'coded' || content === 'note')
      .flatMap(({ layoutName, columns }) =>
        columns.map((column) => [column, layout.get(layoutName)?.length ?? 0] as const),
      ),
  );
}

function readRows(
  name: string,
  { rows }: Sheet,
  firstRow: number,
  header: readonly string[],
  widths: ReadonlyMap<string, number>,
): RecordRows {
  const records: { where: string; cells: Record<string, string> }[] = [];
  const problems: Problem[] = [];
  for (const [offset, row] of rows.slice(firstRow).entries()) {
    const cells = readCells(header, row, widths);
    const { HCPC: code = '', RECID: kind = '', 'LONG DESCRIPTION': description = '' } = cells;
    const where = `${name} row ${firstRow + offset + 1}, ${code || 'no code'}`;
    if (Object.values(cells).every((cell) => cell === '')) continue;
    if (kind !== '4' && kind !== '8') {
      records.push({ where, cells });
      continue;
    }
    const last = records.at(-1)?.cells;
    if (last?.HCPC === code) last['LONG DESCRIPTION'] += ` ${description}`;
    else
      problems.push({
        where,
        found: `a row of kind ${kind} below ${quote(last?.HCPC ?? 'the header')}`,
        allowed: 'below its own code',
      });
  }
  return { rows: records satisfies RecordRow[], problems };
}

function readCells(
  header: readonly string[],
  row: readonly Cell[],
  widths: ReadonlyMap<string, number>,
): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [index, column] of header.entries()) {
    if (column !== '') cells[column] = cellText(row[index], widths.get(column));
  }
  return cells;
}
