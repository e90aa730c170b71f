import { allColumns, type Column } from '../fields.ts';
import type { Notice } from '../notice.ts';
import { MOST_PROBLEMS, type Problem, quote } from '../problem.ts';
import type { SheetDocument } from '../read/readRelease.ts';
import { LONGEST_TEXT } from '../read/readSheet.ts';
import { findHeading } from '../read/recognize.ts';
import type { Sheet } from '../read/sheet.ts';
import { checkHeader, checkProse, noticeHeadings } from './checkSheet.ts';
import { checkContinuation, checkDates, checkUnheaded, strayContinuation, tooLong } from './checkSheetRow.ts';
import type { Layout } from './layout.ts';
import { currentHeadings } from './olderHeadings.ts';
import { isContinuation, type RecordRow, type RecordRows } from './parseRows.ts';
import { type Header, readCells, widths } from './readCells.ts';

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
