import { type Column, valueFields } from '../fields.ts';
import type { Cells } from '../model.ts';
import type { RecordRow } from '../parse/parseRows.ts';
import type { Problem } from '../problem.ts';

/** A cell in which a release's text and its spreadsheet disagree. */
export interface Difference {
  readonly code: string;
  readonly column: Column;
  readonly text: string;
  readonly spreadsheet: string;
  readonly taken: 'text' | 'spreadsheet';
  /** The rule that says which is right, if there is one. */
  readonly slip?: 'blankDate' | 'onlyBlanks' | 'cutText';
  /** Why a person accepted it, if one did. */
  readonly reason?: string;
}

export interface Reconciled {
  readonly rows: readonly RecordRow[];
  readonly differences: readonly Difference[];
  readonly problems: readonly Problem[];
}

/**
 * Compares all cells of a release's text and spreadsheet. The text wins, except for a description that differs only in
 * blanks: the text loses a doubled blank at the end of a line. Two other rules explain most of what differs.
 */
export function reconcile(text: readonly RecordRow[], spreadsheet: readonly RecordRow[]): Reconciled {
  const others = new Map(spreadsheet.map((row) => [row.cells.HCPC, row]));
  const differences: Difference[] = [];
  const rows = text.map((row) => {
    const other = others.get(row.cells.HCPC);
    if (other === undefined) return row;
    const found = differencesOf(row.cells, other.cells);
    differences.push(...found);
    const fromSpreadsheet = found.filter(({ taken }) => taken === 'spreadsheet');
    if (fromSpreadsheet.length === 0) return row;
    const cells = Object.fromEntries(fromSpreadsheet.map(({ column, spreadsheet }) => [column, spreadsheet]));
    return { ...row, cells: { ...row.cells, ...cells } };
  });
  return { rows, differences, problems: [...lacking(text, spreadsheet), ...lacking(spreadsheet, text)] };
}

function differencesOf(text: Cells, spreadsheet: Cells): readonly Difference[] {
  const differences: Difference[] = [];
  for (const { columns, content } of valueFields) {
    for (const column of columns) {
      const ours = comparable(text[column], content);
      const theirs = comparable(spreadsheet[column], content);
      if (ours === theirs) continue;
      const slip = explain(column, content, ours, theirs);
      const taken = slip === 'onlyBlanks' ? 'spreadsheet' : 'text';
      differences.push({ code: text.HCPC, column, text: ours, spreadsheet: theirs, taken, ...(slip && { slip }) });
    }
  }
  return differences;
}

function explain(column: Column, content: string, text: string, spreadsheet: string): Difference['slip'] {
  if (column === 'ACT EFF DT' && spreadsheet === '') return 'blankDate';
  if (content !== 'text') return undefined;
  if (differOnlyInBlanks(text, spreadsheet)) return 'onlyBlanks';
  const isBeginning = withoutBlanks(text).startsWith(withoutBlanks(spreadsheet));
  return isBeginning && spreadsheet !== '' ? 'cutText' : undefined;
}

/** The text pads a quantity with zeros, the spreadsheet with blanks. */
function comparable(cell: string, content: string): string {
  return content === 'quantity' && cell !== '' ? String(Number(cell)) : cell;
}

/** Whether two texts that differ are the same without their blanks. */
export function differOnlyInBlanks(one: string, other: string): boolean {
  return withoutBlanks(one) === withoutBlanks(other);
}

function withoutBlanks(text: string): string {
  return text.replaceAll(' ', '');
}

function lacking(all: readonly RecordRow[], others: readonly RecordRow[]): readonly Problem[] {
  const codes = new Set(others.map(({ cells }) => cells.HCPC));
  return all
    .filter(({ cells }) => !codes.has(cells.HCPC))
    .map(({ where }) => ({
      where,
      found: "a record that the release's other file lacks",
      allowed: 'the same codes in text and spreadsheet',
      remedy: 'Take both files from one release, or compile only one of them',
    }));
}
