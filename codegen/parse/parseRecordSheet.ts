import { allColumns, type Column, recordFields } from '../fields.ts';
import { blankCells, type Cells } from '../model.ts';
import type { Notice } from '../notice.ts';
import { MOST_PROBLEMS, type Problem, quote } from '../problem.ts';
import type { SheetDocument } from '../read/readRelease.ts';
import { LONGEST_TEXT } from '../read/readSheet.ts';
import { findHeading } from '../read/recognize.ts';
import type { Cell, Sheet } from '../read/sheet.ts';
import { cellText, trimBlanks } from './cellText.ts';
import { isInContinuation } from './checkRecordLine.ts';
import type { Layout } from './layout.ts';
import { currentHeadings, isOlder } from './olderHeadings.ts';
import { isContinuation, type RecordRow, type RecordRows } from './parseRows.ts';
import { oddCharacters, undoConversion } from './undoConversion.ts';

/**
 * Reads the spreadsheet: up to ten rows of preamble, a header, and a row for each record, in which cells may be
 * missing or numbers. A row of kind 4 or 8 continues the long description of the row above: G0503 in 2019 and 2020,
 * each line of the text in 2012 and 2013.
 */
export function parseRecordSheet({ name, sheets }: SheetDocument, layout: Layout): RecordRows {
  const [first, second] = sheets.flatMap((sheet) => {
    const heading = findHeading(sheet, 'records');
    return heading === undefined ? [] : [{ sheet, heading }];
  });
  if (first === undefined) return { rows: [], problems: [], notices: [] };
  const { sheet, heading } = first;
  const headings = currentHeadings(heading.columns);
  const firstRow = heading.index + 1;
  const others = sheets.filter((one) => one !== sheet);
  const problems = [
    ...checkHeader(`${name} row ${firstRow}`, headings, layout),
    ...checkProse(name, sheet.rows.slice(0, heading.index), 'above the header'),
    ...(second
      ? []
      : others.flatMap(({ name: title, rows }) => checkProse(name, rows, `on the sheet ${quote(title)}`))),
    ...(second
      ? [
          {
            where: name,
            found: `records on ${quote(sheet.name)} and ${quote(second.sheet.name)}`,
            allowed: 'one sheet with records',
          },
        ]
      : []),
  ];
  if (problems.length > 0) return { rows: [], problems, notices: [] };
  const columns = headings.map((heading) => allColumns.find((column) => column === heading));
  const read = readRows(name, sheet, firstRow, columns, widths(layout));
  return { ...read, notices: [...noticeHeadings(name, heading.columns), ...read.notices] };
}

function noticeHeadings(name: string, headings: readonly string[]): readonly Notice[] {
  return isOlder(headings) ? [{ slip: 'oldHeadings', where: name, found: 'SEQ NUM, RIC and others' }] : [];
}

/** A field that CMS added later is missing from older spreadsheets, as from their layout. */
function checkHeader(where: string, header: readonly string[], layout: Layout): readonly Problem[] {
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

function checkProse(name: string, rows: Sheet['rows'], place: string): readonly Problem[] {
  return [...rows.entries()]
    .map(([index, row]) => ({ index, cells: row.filter((cell) => cellText(cell) !== '').length }))
    .filter(({ cells }) => cells > MOST_CELLS_OF_PROSE)
    .map(({ index, cells }) => ({
      where: `${name} row ${index + 1}`,
      found: `${cells} cells ${place}`,
      allowed: 'records below the header, and prose elsewhere',
    }));
}

/** The width of each column whose values are padded: cells that became numbers have lost their zeros. */
function widths(layout: Layout): ReadonlyMap<Column, number> {
  return new Map(
    recordFields
      .filter(({ content }) => content === 'coded' || content === 'note')
      .flatMap(({ layoutName, columns }) =>
        columns.map((column) => [column, layout.get(layoutName)?.length ?? 0] as const),
      ),
  );
}

/** The column under each heading; `undefined` where there is no heading. */
type Header = readonly (Column | undefined)[];

/** A record while its rows are read. */
interface Draft extends RecordRow {
  readonly cells: Record<Column, string>;
  readonly unreadable: Map<Column, string>;
  readonly step: number;
  /** The sequence number that a continuation of it would have. */
  next: number;
}

function readRows(
  name: string,
  { rows }: Sheet,
  firstRow: number,
  header: Header,
  widths: ReadonlyMap<Column, number>,
): RecordRows {
  const records: Draft[] = [];
  const problems: Problem[] = [];
  const notices: Notice[] = [];
  for (const [offset, row] of rows.slice(firstRow).entries()) {
    if (problems.length >= MOST_PROBLEMS) break;
    const { cells, unreadable, converted } = readCells(row, header, widths);
    const { HCPC: code, RECID: kind, 'LONG DESCRIPTION': description, SEQNUM } = cells;
    const place = `${name} row ${firstRow + offset + 1}`;
    const where = `${place}, ${code || 'no code'}`;
    notices.push(...converted.map((one) => ({ slip: 'conversion' as const, where: place, code, ...one })));
    problems.push(...checkUnheaded(where, header, row), ...checkDates(where, header, row));
    if (Object.values(cells).every((cell) => cell === '')) continue;
    if (SEQNUM !== '' && !/^\d+$/.test(SEQNUM)) {
      problems.push({ where: `${where}, SEQNUM`, found: quote(SEQNUM), allowed: 'digits' });
    }
    if (kind !== '4' && kind !== '8') {
      // The lines are numbered by tens, in 2012 and 2013 by hundreds; a record may count on from the one above.
      const step = Number(records[0]?.cells.SEQNUM || SEQNUM);
      records.push({ where, cells, unreadable, step, next: Number(SEQNUM) + step });
      continue;
    }
    const last = records.at(-1);
    if (last && isContinuation(last.cells, cells) && last.next > 0 && Number(SEQNUM) === last.next) {
      problems.push(...checkContinuation(where, cells));
      last.cells['LONG DESCRIPTION'] += ` ${description}`;
      if (last.cells['LONG DESCRIPTION'].length > LONGEST_TEXT) problems.push(tooLong(where));
      for (const [column, found] of unreadable) last.unreadable.set(column, found);
      last.next += last.step;
    } else {
      problems.push(strayContinuation(where, cells, last));
    }
  }
  return { rows: records.map(withoutNumbers), problems, notices };
}

function withoutNumbers({ where, cells, unreadable }: Draft): RecordRow {
  return { where, cells, ...(unreadable.size > 0 && { unreadable }) };
}

function tooLong(where: string): Problem {
  const allowed = `${LONGEST_TEXT} with what it continues; CMS's longest description has 4,501`;
  return { where: `${where}, LONG DESCRIPTION`, found: 'too many characters', allowed };
}

/** A cell without a heading means that the row is shifted or a heading is lost. */
function checkUnheaded(where: string, header: Header, row: readonly Cell[]): readonly Problem[] {
  const index = row.findIndex((cell, index) => !header[index] && cellText(cell) !== '');
  if (index === -1) return [];
  const found = `${quote(cellText(row[index]))} in column ${index + 1}, which has no heading`;
  return [{ where, found, allowed: 'cells below headings only' }];
}

/** The columns of dates. Elsewhere a date is what a program made of something else, such as a section's 1-2. */
const dateColumns: ReadonlySet<Column> = new Set(
  recordFields.filter(({ content }) => content === 'date').flatMap(({ columns }) => columns),
);

function checkDates(where: string, header: Header, row: readonly Cell[]): readonly Problem[] {
  return row.flatMap((cell, index) => {
    const column = header[index];
    if (!(cell instanceof Date) || column === undefined || dateColumns.has(column)) return [];
    return [{ where: `${where}, ${column}`, found: `the date ${cellText(cell)}`, allowed: 'a text or a number' }];
  });
}

/** A continuation has a part of the description and no other field. */
function checkContinuation(where: string, cells: Cells): readonly Problem[] {
  const words = cells['LONG DESCRIPTION'] === '' ? (['LONG DESCRIPTION'] as const) : [];
  const others = allColumns.filter((column) => !isInContinuation(column) && cells[column] !== '');
  return [...words, ...others].map((column) => ({
    where: `${where}, ${column}`,
    found: quote(cells[column]),
    allowed: 'a part of the description, and no other field',
  }));
}

function strayContinuation(
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

/** The cells of a row, and what is odd about them. */
interface ReadCells {
  readonly cells: Record<Column, string>;
  readonly unreadable: Map<Column, string>;
  readonly converted: readonly { readonly column: Column; readonly found: string }[];
}

function readCells(row: readonly Cell[], header: Header, widths: ReadonlyMap<Column, number>): ReadCells {
  const cells = { ...blankCells };
  const unreadable = new Map<Column, string>();
  const converted: { column: Column; found: string }[] = [];
  for (const [index, column] of header.entries()) {
    if (column === undefined) continue;
    const cell = row[index];
    const source = cellText(cell, widths.get(column));
    cells[column] = trimBlanks(undoConversion(source));
    if (isError(cell)) unreadable.set(column, `the error ${quote(source)}`);
    else if (cells[column] !== source) converted.push({ column, found: oddCharacters(source) });
  }
  return { cells, unreadable, converted };
}

function isError(cell: Cell | undefined): boolean {
  return typeof cell === 'object' && cell !== null && 'error' in cell;
}
