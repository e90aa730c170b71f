import { allColumns, recordFields } from '../fields.ts';
import type { Notice } from '../notice.ts';
import type { Problem } from '../problem.ts';
import type { Sheet } from '../read/sheet.ts';
import { cellText } from './cellText.ts';
import type { Layout } from './layout.ts';
import { isOlder } from './olderHeadings.ts';

/** A field that CMS added later is missing from older spreadsheets, as from their layout. */
export function checkHeader(where: string, header: readonly string[], layout: Layout): readonly Problem[] {
  const laterColumns = recordFields
    .filter(({ since, layoutName }) => since !== undefined && !layout.has(layoutName))
    .flatMap(({ columns }) => columns);
  const missing = allColumns.filter(
    (column) => !header.includes(column) && !laterColumns.some((later) => later === column),
  );
  const twice = allColumns.filter((column) => header.indexOf(column) !== header.lastIndexOf(column));
  const unknown = header.filter((heading) => heading !== '' && !allColumns.some((column) => column === heading));
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

/** CMS's preamble is prose, a cell or two in a row; a record has eight at least. */
const MOST_CELLS_OF_PROSE = 3;

export function checkProse(name: string, rows: Sheet['rows'], place: string): readonly Problem[] {
  return [...rows.entries()]
    .map(([index, row]) => ({ index, cells: row.filter((cell) => cellText(cell) !== '').length }))
    .filter(({ cells }) => cells > MOST_CELLS_OF_PROSE)
    .map(({ index, cells }) => ({
      where: `${name} row ${index + 1}`,
      found: `${cells} cells ${place}`,
      allowed: 'records below the header, and prose elsewhere',
    }));
}

export function noticeHeadings(name: string, headings: readonly string[]): readonly Notice[] {
  return isOlder(headings) ? [{ slip: 'oldHeadings', where: name, found: 'SEQ NUM, RIC and others' }] : [];
}
