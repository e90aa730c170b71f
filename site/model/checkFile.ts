import { parse } from 'csv-parse/browser/esm/sync';
import { stringify } from 'csv-stringify/browser/esm/sync';
import { isModifier, parseCode } from 'hcpcs';
import { claimCheck, type Found, type Status } from '../../cli/files/checkClaim.ts';
import { delimiterOf } from '../../cli/files/delimiterOf.ts';
import { readDay } from '../../cli/files/readDay.ts';

export interface CheckOptions {
  /** The day of lines without a date. */
  readonly on: string;
  /** Which columns to read; without it they are found by what is in them. */
  readonly columns?: Columns | undefined;
}

/** Places of columns, from 0 on. */
export interface Columns {
  readonly code: number;
  /** -1 if no column has dates. */
  readonly date: number;
  readonly modifiers: readonly number[];
}

/** A file or list, checked line by line. */
export interface CheckedFile {
  /** The names of the columns; numbers where the file has no header. */
  readonly names: readonly string[];
  readonly columns: Columns;
  readonly counts: readonly (readonly [status: Status, count: number])[];
  /** The first lines that have a problem. */
  readonly problems: readonly { readonly line: number; readonly status: Status; readonly said: string }[];
  /** The lines with what was found, as CSV. */
  readonly csv: string;
}

/** Hears which share is done. */
export type Tell = (share: number) => unknown;

type Row = readonly string[];

/** More problems than a person reads; the CSV has all. */
const MOST_SHOWN = 500;
/** How many rows show what is in the columns. */
const SAMPLE = 200;
/** After so many rows the page hears how far the check is. */
const STEP = 5000;

/** Checks each line of a list or a table. `tell` hears now and then which share is done. */
export async function checkFile(
  text: string,
  { on, columns: given }: CheckOptions,
  tell: Tell | undefined,
): Promise<CheckedFile> {
  const { rows, header, delimiter } = readRows(text);
  const columns = given ?? findColumns(rows.slice(0, SAMPLE).map(({ record }) => record));
  const check = claimCheck({ on, dateFormat: 'us' });
  const counts = new Map<Status, number>();
  const problems: CheckedFile['problems'][number][] = [];
  const checked: Row[] = [];
  for (const [index, { record, line }] of rows.entries()) {
    const found = check({
      code: record[columns.code] ?? '',
      modifiers: columns.modifiers.map((place) => record[place] ?? ''),
      date: columns.date < 0 ? undefined : record[columns.date],
    });
    const { status, said } = found;
    counts.set(status, (counts.get(status) ?? 0) + 1);
    if (said !== '' && problems.length < MOST_SHOWN) problems.push({ line, status, said });
    checked.push([...record, ...added(found)]);
    if (index % STEP === STEP - 1) await tell?.(index / rows.length);
  }
  const width = Math.max(0, ...rows.map(({ record }) => record.length));
  const names = header ?? Array.from({ length: width }, (_, place) => `column ${place + 1}`);
  const csv = stringify([...(header ? [[...header, ...ADDED]] : []), ...checked] as string[][], { delimiter });
  return { names, columns, counts: [...counts], problems, csv };
}

/** As the command names them. */
const ADDED: Row = ['hcpcs_status', 'hcpcs_successor', 'hcpcs_basis'];

function added({ status, successors }: Found): Row {
  return [status, successors.map(({ code }) => code).join(' '), successors.map(({ basis }) => basis).join(' ')];
}

interface Rows {
  readonly rows: readonly { readonly record: Row; readonly line: number }[];
  readonly header: Row | undefined;
  readonly delimiter: string;
}

function readRows(text: string): Rows {
  const [first = ''] = text.trimStart().split('\n', 1);
  const delimiter = delimiterOf(first);
  const parsed = parse(text, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  }) as unknown as readonly { readonly record: string[]; readonly info: { readonly lines: number } }[];
  const all = parsed.map(({ record, info }) => ({
    record: record.length === 1 ? withDate(record[0] ?? '') : record,
    line: info.lines,
  }));
  const [header, ...rest] = all;
  const isHeader = header !== undefined && rest.length > 0 && !header.record.some((cell) => isCell(cell));
  return { rows: isHeader ? rest : all, header: isHeader ? header.record : undefined, delimiter };
}

/** A line of a list may have a date after the code. */
function withDate(line: string): Row {
  const [, code, date] = /^(.*\S)\s+(\d{4}-?\d\d-?\d\d|\d{1,2}\/\d{1,2}\/\d{4})\s*$/.exec(line) ?? [];
  return code === undefined || date === undefined ? [line] : [code, date];
}

function isCell(cell: string): boolean {
  return parseCode(cell) !== undefined || isDay(cell);
}

function isDay(cell: string): boolean {
  return readDay(cell, 'us') !== undefined;
}

/** The columns that have most codes and most dates, and those that have nothing but modifiers. */
function findColumns(sample: readonly Row[]): Columns {
  const width = Math.max(0, ...sample.map(({ length }) => length));
  const places = Array.from({ length: width }, (_, place) => place);
  const count = (place: number, fits: (cell: string) => boolean) =>
    sample.filter((row) => fits(row[place] ?? '')).length;
  const best = (fits: (cell: string) => boolean) =>
    places.reduce((most, place) => (count(place, fits) > count(most, fits) ? place : most), 0);
  const code = best((cell) => parseCode(cell) !== undefined);
  const date = best((cell) => isDay(cell));
  const isBlank = (cell: string) => cell.trim() === '';
  const modifiers = places.filter((place) => {
    const some = count(place, (cell) => isModifier(cell.trim().toUpperCase()));
    return place !== code && place !== date && some > 0 && some + count(place, isBlank) === sample.length;
  });
  return { code, date: count(date, isDay) === 0 || date === code ? -1 : date, modifiers };
}
