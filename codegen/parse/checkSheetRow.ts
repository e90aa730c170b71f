import { allColumns, type Column, recordFields } from '../fields.ts';
import type { Cells } from '../model.ts';
import { type Problem, quote } from '../problem.ts';
import { LONGEST_TEXT } from '../read/readSheet.ts';
import type { Cell } from '../read/sheet.ts';
import { cellText } from './cellText.ts';
import { isInContinuation } from './checkRecordLine.ts';
import type { Header } from './readCells.ts';

/** A cell without a heading means that the row is shifted or a heading is lost. */
export function checkUnheaded(where: string, header: Header, row: readonly Cell[]): readonly Problem[] {
  const index = row.findIndex((cell, index) => !header[index] && cellText(cell) !== '');
  if (index === -1) return [];
  const found = `${quote(cellText(row[index]))} in column ${index + 1}, which has no heading`;
  return [{ where, found, allowed: 'cells below headings only' }];
}

/** The columns of dates. Elsewhere a date is what a program made of something else, such as a section's 1-2. */
const dateColumns: ReadonlySet<Column> = new Set(
  recordFields.filter(({ content }) => content === 'date').flatMap(({ columns }) => columns),
);

export function checkDates(where: string, header: Header, row: readonly Cell[]): readonly Problem[] {
  return row.flatMap((cell, index) => {
    const column = header[index];
    if (!(cell instanceof Date) || column === undefined || dateColumns.has(column)) return [];
    return [{ where: `${where}, ${column}`, found: `the date ${cellText(cell)}`, allowed: 'a text or a number' }];
  });
}

/** A continuation has a part of the description and no other field. */
export function checkContinuation(where: string, cells: Cells): readonly Problem[] {
  const words = cells['LONG DESCRIPTION'] === '' ? (['LONG DESCRIPTION'] as const) : [];
  const others = allColumns.filter((column) => !isInContinuation(column) && cells[column] !== '');
  return [...words, ...others].map((column) => ({
    where: `${where}, ${column}`,
    found: quote(cells[column]),
    allowed: 'a part of the description, and no other field',
  }));
}

export function strayContinuation(
  where: string,
  { RECID: kind, SEQNUM }: Cells,
  last: { readonly cells: Cells; readonly next: number } | undefined,
): Problem {
  const above = last ? `${last.cells.HCPC} of kind ${last.cells.RECID}` : 'the header';
  return {
    where: `${where}, SEQNUM`,
    found: `a row of kind ${kind} numbered ${quote(SEQNUM)} below ${above}`,
    allowed: last
      ? `4 below a code's row, 8 below a modifier's, here one of ${last.cells.HCPC} numbered ${last.next}`
      : 'a record first',
  };
}

export function tooLong(where: string): Problem {
  const allowed = `${LONGEST_TEXT} with what it continues; CMS's longest description has 4,501`;
  return { where: `${where}, LONG DESCRIPTION`, found: 'too many characters', allowed };
}
