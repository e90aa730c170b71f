import { allColumns } from '../fields.ts';
import type { Content } from './readContent.ts';
import type { Sheet } from './sheet.ts';

/** What a file of a release is for. */
export type Purpose =
  | 'records'
  | 'record layout'
  | 'processing notes'
  | 'NOC list'
  | 'product names'
  | 'corrections'
  | 'transaction report'
  | 'read me';

/** Finds from a file's content what it is for, because CMS renames its files every quarter. */
export function recognize(content: Content): Purpose | undefined {
  return content.form === 'text' ? recognizeText(content.text) : recognizeSpreadsheet(content.sheets);
}

/**
 * The order matters: a layout has the words of all the others, and a corrections file names records. No blank in a mark
 * matches the end of a line, because in a file of empty lines that would take quadratic time.
 */
const textMarks: readonly (readonly [Purpose, RegExp])[] = [
  // The first line of a code or modifier is like no other, whatever words its description has.
  ['records', /^(?: {3}[A-Z0-9]{2}|[A-Z]\d{4})00100[37]/m],
  ['record layout', /STANDARD ALIAS *: *HCPCS_CD\b/],
  ['processing notes', /^[^\S\n]*PROCESSING NOTES[^\S\n]*$/m],
  ['corrections', /^.*HCPCS CORRECTIONS[^\S\n]*$/m],
  ['read me', /HCPCS File Content/],
  ['NOC list', /NOC CODES - HCPCS|^HCPCS[^\S\n]+LONG DESCRIPTION[^\S\n]+ADD DATE/m],
  ['transaction report', /^.*Type of change/im],
  // Only the first sequence number: a damaged file of records must be refused, not ignored.
  ['records', /^.{2,12}00100\d/m],
  ['product names', /^"?_?\d{4}_CODE"?,.*"?Drug Name"?/m],
];

/** The first lines of a text show what it is for. */
const HEAD = 20_000;

function recognizeText(text: string): Purpose | undefined {
  const head = text.slice(0, HEAD);
  return textMarks.find(([, mark]) => mark.test(head))?.[0];
}

/** The headings that show what a sheet is for, each line in another spelling. */
const sheetHeadings: readonly (readonly [Purpose, readonly (readonly string[])[]])[] = [
  // Most of the columns, whichever they are, will do too: if a header lacks some, the parser says which.
  [
    'records',
    [
      ['HCPC', 'SEQNUM', 'RECID'],
      ['HCPC', 'SEQ NUM', 'RIC'],
    ],
  ],
  ['NOC list', [['HCPCS', 'LONG DESCRIPTION', 'ADD DATE']]],
  [
    'corrections',
    [
      ['CODE', 'ACTION', 'EFF DATE'],
      ['HCPCS/MOD CODE', 'ACTION', 'EFFECTIVE DATE'],
    ],
  ],
  [
    'transaction report',
    [
      ['HCPCS/MODIFIER CODE', 'TYPE OF CHANGE'],
      ['HCPCS/MOD', 'TYPE OF CHANGE'],
      ['HCPC/MOD', 'ACTION CD'],
      ['HCPC', 'ACTION CD'],
    ],
  ],
];

function recognizeSpreadsheet(sheets: readonly Sheet[]): Purpose | undefined {
  return sheetHeadings.find(([purpose]) => sheets.some((sheet) => findHeading(sheet, purpose) !== undefined))?.[0];
}

/** A header stands at most this far down: 2020 has ten rows of preamble. */
const PREAMBLE_ROWS = 40;

/** The row that heads a sheet's table. */
export interface Heading {
  /** Which row it is, from 0. */
  readonly index: number;
  /** The heading of each column, in capitals; '' where there is none. */
  readonly columns: readonly string[];
}

/** Finds the row that heads a sheet's table, if the sheet is for this purpose. */
export function findHeading({ rows }: Sheet, purpose: Purpose): Heading | undefined {
  const spellings = sheetHeadings.find(([name]) => name === purpose)?.[1] ?? [];
  for (const [index, row] of rows.slice(0, PREAMBLE_ROWS).entries()) {
    const columns = row.map(headingText);
    const cells = new Set(columns);
    const isHeading = spellings.some((headings) => headings.every((heading) => cells.has(heading)));
    if (isHeading || (purpose === 'records' && isMostOf(allColumns, cells))) return { index, columns };
  }
  return undefined;
}

function isMostOf(columns: readonly string[], cells: ReadonlySet<string>): boolean {
  return columns.filter((column) => cells.has(column)).length > columns.length / 2;
}

function headingText(cell: unknown): string {
  return typeof cell === 'string' ? cell.trim().toUpperCase() : '';
}
