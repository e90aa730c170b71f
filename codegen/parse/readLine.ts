import type { Column } from '../fields.ts';
import { blankCells } from '../model.ts';
import type { Notice } from '../notice.ts';
import { quote } from '../problem.ts';
import { trimBlanks } from './cellText.ts';
import { isInContinuation, isWhole, type Position } from './checkRecordLine.ts';
import type { RecordRow } from './parseRows.ts';
import { oddCharacters, undoConversion } from './undoConversion.ts';

/** Replaces a tab in a short line with the blanks that the line lacks (modifier TP in 2012). */
export function widenTab(line: string, width: number): string {
  return line.replace(/^([^\t]*)\t([^\t]*)$/, (_, before: string, after: string) =>
    line.length < width ? before.padEnd(width - after.length) + after : line,
  );
}

/** The cells of a line, and what is odd about them. */
export interface ReadLine extends RecordRow {
  readonly cells: Record<Column, string>;
  readonly unreadable: Map<Column, string>;
  readonly notices: readonly Notice[];
}

export function readLine(where: string, line: string, positions: readonly Position[]): ReadLine {
  const cells = { ...blankCells };
  const unreadable = new Map<Column, string>();
  const notices: Notice[] = [];
  const isRecord = isWhole(line);
  for (const { column, start, end } of positions) {
    if (!isRecord && !isInContinuation(column)) continue;
    const source = line.slice(start, end);
    const cell = undoConversion(source);
    // A chunk of a description may begin with the second of two blanks.
    cells[column] = column === 'LONG DESCRIPTION' ? cell.replace(/ +$/, '') : trimBlanks(cell);
    if (cell !== source) {
      notices.push({ slip: 'conversion', where, code: cells.HCPC, column, found: oddCharacters(source) });
    } else if (/[^\0-\x7f]/.test(cell)) {
      unreadable.set(
        column,
        `${quote(trimBlanks(cell))}, in which ${oddCharacters(cell)} is not ASCII (read as Windows-1252)`,
      );
    }
  }
  return { where: `${where}, ${cells.HCPC}`, cells, unreadable, notices };
}
