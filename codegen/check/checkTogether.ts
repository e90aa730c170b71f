import type { Column } from '../fields.ts';
import { type Cells, kindOf } from '../model.ts';
import type { RecordRow } from '../parse/parseRows.ts';
import type { Problem } from '../problem.ts';

/** Checks the rows of a file together. Each row must be valid by itself. */
export function checkTogether(name: string, rows: readonly RecordRow[]): readonly Problem[] {
  return [
    ...findMissingKinds(name, rows),
    ...findRepeatedCodes(rows),
    ...findWrongKinds(rows),
    ...findEndsBeforeBeginnings(rows),
    ...findExchangedDescriptions(name, rows),
    ...findTooManyWords(name, rows),
  ];
}

/** An empty file would make an empty library. */
function findMissingKinds(name: string, rows: readonly RecordRow[]): readonly Problem[] {
  return (['code', 'modifier'] as const)
    .filter((kind) => !rows.some(({ cells }) => kindOf(cells) === kind))
    .map((kind) => ({
      where: name,
      found: `no ${kind}`,
      allowed: 'codes and modifiers',
      remedy: 'Take the whole file',
    }));
}

/** A look-up would find only one of two records. */
function findRepeatedCodes(rows: readonly RecordRow[]): readonly Problem[] {
  const seen = new Map<string, RecordRow>();
  return rows.flatMap((row) => {
    const code = row.cells.HCPC;
    const first = seen.get(code);
    seen.set(code, first ?? row);
    return first === undefined
      ? []
      : [problem(row, 'HCPC', `${code} for a second time`, `it once (first in ${first.where})`)];
  });
}

/** `getCode` and `getModifier` look in different tables. */
function findWrongKinds(rows: readonly RecordRow[]): readonly Problem[] {
  return rows
    .filter(({ cells }) => (cells.HCPC.length === 5) !== (kindOf(cells) === 'code'))
    .map((row) =>
      problem(row, 'RECID', `${row.cells.RECID} (${kindOf(row.cells)})`, '3 for five characters, 7 for two'),
    );
}

/** Such a code would never have been valid. */
function findEndsBeforeBeginnings(rows: readonly RecordRow[]): readonly Problem[] {
  return rows
    .filter(({ cells }) => cells['TERM DT'] !== '' && cells['TERM DT'] < cells['ADD DT'])
    .map((row) => problem(row, 'TERM DT', row.cells['TERM DT'], `a day from ${row.cells['ADD DT']} (ADD DT) on`));
}

/** The fixed-width text has no room for more. */
const LONGEST_SHORT = 28;

/** With their headings exchanged, the long descriptions would be taken for the short ones. */
function findExchangedDescriptions(name: string, rows: readonly RecordRow[]): readonly Problem[] {
  const exchanged = rows.filter(({ cells }) => {
    const short = cells['SHORT DESCRIPTION'].length;
    return short > LONGEST_SHORT && short > cells['LONG DESCRIPTION'].length;
  });
  if (exchanged.length <= rows.length / 2) return [];
  const found = `${exchanged.length} of ${rows.length} short descriptions longer than the long ones`;
  const allowed = 'short descriptions shorter than the long ones';
  return [{ where: name, found, allowed, remedy: 'Look at the headings' }];
}

/** CMS's descriptions have 1.1 million characters. */
const MOST_CHARACTERS = 3_000_000;

/** If all words differ, packing takes two hundred times their size in memory. */
function findTooManyWords(name: string, rows: readonly RecordRow[]): readonly Problem[] {
  const lengthOf = (cells: Cells) => cells['LONG DESCRIPTION'].length + cells['SHORT DESCRIPTION'].length;
  const found = rows.reduce((sum, { cells }) => sum + lengthOf(cells), 0);
  if (found <= MOST_CHARACTERS) return [];
  return [{ where: name, found: `descriptions of ${found} characters`, allowed: `at most ${MOST_CHARACTERS}` }];
}

function problem({ where }: RecordRow, column: Column, found: string, allowed: string): Problem {
  return { where: `${where}, ${column}`, found, allowed };
}
