import type { Column } from '../fields.ts';
import { type Problem, quote } from '../problem.ts';
import { trimBlanks } from './cellText.ts';

/** Where a column of the spreadsheet stands in a line of the text, from 0. */
export interface Position {
  readonly column: Column;
  readonly start: number;
  readonly end: number;
}

/** Code or right-aligned modifier, sequence number, record kind. */
const RECORD_LINE = /^(?: {3}[A-Z0-9]{2}|[A-Z0-9]{5})\d{5}[3478]/;
/** Whether a file may have been cut in this line, in the middle of a record. */
export function couldBeginRecord(line: string): boolean {
  return ['   A1001007', 'A0001001003'].some((start) => RECORD_LINE.test(line + start.slice(line.length)));
}

/** What a line of some kinds has: its fields, and blanks between and after them. */
interface Shape {
  readonly gaps: readonly { readonly start: number; readonly end: number }[];
  readonly length: number;
}

/**
 * Finds what CMS's lines never have, whatever the fields hold: such a line is damaged, and so are its fields. A
 * continuation has the code, the numbers and its part of the description, and may end after it.
 */
export function recordLineChecker(positions: readonly Position[]): (where: string, line: string) => readonly Problem[] {
  const whole = shapeOf(positions);
  const continuation = shapeOf(positions.filter(({ column }) => isInContinuation(column)));
  return (where, line) => {
    if (!RECORD_LINE.test(line)) return [notARecord(where, line)];
    const { gaps, length } = isWhole(line) ? whole : continuation;
    const place = `${where}, ${line.slice(0, 5).trim()}`;
    return [
      ...(isWhole(line) && line.length < length ? [tooShort(place, line, length)] : []),
      ...gaps
        .filter(({ start, end }) => isFilled(line, start, end))
        .map(({ start, end }) => shifted(place, line, start, end)),
    ];
  };
}

/** Whether a line has all fields of a record, not only a further part of its description. */
export function isWhole(line: string): boolean {
  return line[10] === '3' || line[10] === '7';
}

export function isInContinuation(column: Column): boolean {
  return ['HCPC', 'SEQNUM', 'RECID', 'LONG DESCRIPTION'].includes(column);
}

function shapeOf(fields: readonly Position[]): Shape {
  const ordered = fields.toSorted((a, b) => a.start - b.start);
  const gaps = ordered.map(({ end }, index) => ({ start: end, end: ordered[index + 1]?.start ?? Infinity }));
  return { gaps: gaps.filter(({ start, end }) => start < end), length: ordered.at(-1)?.end ?? 0 };
}

function isFilled(line: string, start: number, end: number): boolean {
  return /[^ ]/.test(line.slice(start, end));
}

function tooShort(where: string, line: string, length: number): Problem {
  const found = `a line of ${line.length} characters`;
  return { where, found, allowed: `at least ${length}`, remedy: 'Download it again' };
}

function shifted(where: string, line: string, start: number, end: number): Problem {
  const columns = end === Infinity ? `after column ${start}` : `columns ${start + 1} to ${end}`;
  return {
    where: `${where}, ${columns}`,
    found: quote(trimBlanks(line.slice(start, end))),
    allowed: "blanks: no field is there, or the line's fields are shifted",
  };
}

function notARecord(where: string, line: string): Problem {
  const [, code, kind] = /^( {3}[A-Z0-9]{2}|[A-Z0-9]{5})\d{5}(.)/.exec(line) ?? [];
  if (code !== undefined) {
    return {
      where: `${where}, ${code.trim()}, RECID`,
      found: `the record kind ${quote(kind)}`,
      allowed: '3 (code), 4 (its continuation), 7 (modifier) or 8 (its continuation)',
    };
  }
  return {
    where,
    found: quote(line.slice(0, 30)),
    allowed:
      'a code in columns 1 to 5 (a modifier in 4 and 5), a sequence number in 6 to 10, a record kind 3, 4, 7 or 8 in 11',
  };
}
