import { valueFields } from '../fields.ts';
import type { Problem } from '../problem.ts';
import type { ValidRecord } from './validateRows.ts';

/** A cell in which a release's text and its spreadsheet disagree. */
export interface Difference {
  readonly code: string;
  readonly column: string;
  readonly text: string;
  readonly spreadsheet: string;
  readonly taken: 'text' | 'spreadsheet';
}

export interface Reconciled {
  readonly records: readonly ValidRecord[];
  readonly differences: readonly Difference[];
  readonly problems: readonly Problem[];
}

/**
 * Compares all cells of a release's text and spreadsheet. The text wins, except for a description that differs only in
 * blanks: the text loses a doubled blank at the end of a line.
 */
export function reconcile(text: readonly ValidRecord[], spreadsheet: readonly ValidRecord[]): Reconciled {
  const others = new Map(spreadsheet.map((record) => [record.code, record]));
  const differences: Difference[] = [];
  const records = text.map((record) => {
    const other = others.get(record.code);
    if (other === undefined) return record;
    const found = differencesOf(record, other);
    differences.push(...found);
    const fromSpreadsheet = found.filter(({ taken }) => taken === 'spreadsheet');
    if (fromSpreadsheet.length === 0) return record;
    const cells = Object.fromEntries(fromSpreadsheet.map(({ column, spreadsheet }) => [column, spreadsheet]));
    return { ...record, cells: { ...record.cells, ...cells } };
  });
  return { records, differences, problems: [...lacking(text, spreadsheet), ...lacking(spreadsheet, text)] };
}

function differencesOf(text: ValidRecord, spreadsheet: ValidRecord): readonly Difference[] {
  const differences: Difference[] = [];
  for (const { columns, content } of valueFields) {
    for (const column of columns) {
      const ours = comparable(text.cells[column], content);
      const theirs = comparable(spreadsheet.cells[column], content);
      if (ours === theirs) continue;
      const blanksAlone = content === 'text' && differInBlanksAlone(ours, theirs);
      const taken = blanksAlone ? 'spreadsheet' : 'text';
      differences.push({ code: text.code, column, text: ours, spreadsheet: theirs, taken });
    }
  }
  return differences;
}

/** The text pads a quantity with zeros, the spreadsheet with blanks. */
function comparable(cell = '', content: string): string {
  return content === 'quantity' && cell !== '' ? String(Number(cell)) : cell;
}

/** Whether two texts that differ are the same without their blanks. */
export function differInBlanksAlone(one: string, other: string): boolean {
  return withoutBlanks(one) === withoutBlanks(other);
}

function withoutBlanks(text: string): string {
  return text.replaceAll(' ', '');
}

function lacking(all: readonly ValidRecord[], others: readonly ValidRecord[]): readonly Problem[] {
  const codes = new Set(others.map(({ code }) => code));
  return all
    .filter(({ code }) => !codes.has(code))
    .map(({ where }) => ({
      where,
      found: "a record that the release's other file lacks",
      allowed: 'the same codes in text and spreadsheet',
      remedy: 'Take both files from one release, or compile one of them alone',
    }));
}
