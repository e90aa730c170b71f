import { getCode, getModifier, listCodes, listModifiers, release } from '../src/index.ts';
import type { Column } from './fields.ts';
import type { Cells } from './model.ts';
import { slips } from './notice.ts';
import { canonicalCells, canonicalColumns, cellsOf } from './parse/canonicalCells.ts';
import type { RecordRow } from './parse/parseRows.ts';
import type { Problem } from './problem.ts';
import type { ReleaseDocuments } from './read/readRelease.ts';
import { joinRows, readRows } from './readRecords.ts';
import { generatedReference } from './releases/generatedReference.ts';
import { parseReference } from './releases/reference.ts';

/** The result of comparing CMS's files with the shipped tables. */
export interface Verified {
  readonly problems: readonly Problem[];
  /** The outcome in a sentence, if there is no problem. */
  readonly outcome: string;
}

/** Compares each cell of a release with the shipped tables, valid or not: the question is what CMS has now. */
export function verifyTables(documents: ReleaseDocuments): Verified {
  const layout = parseReference(release.id, documents).layout ?? generatedReference().layout;
  const { rows } = joinRows(readRows(documents, layout.content));
  const tables = shippedRecords();
  const names = documents.files.map(({ name }) => name).join(', ');
  return {
    problems: [
      ...oneSided(names, rows, tables),
      ...repeated(rows),
      ...rows.flatMap((row) => compareCells(row, tables.get(row.cells.HCPC))),
    ],
    outcome: `${names}: ${rows.length} records of ${canonicalColumns.length} cells, all as the tables of ${release.id} have them`,
  };
}

type Shipped = ReadonlyMap<string, Cells>;

function shippedRecords(): Shipped {
  const records = [
    ...listCodes().map((code) => getCode(code)),
    ...listModifiers().map((modifier) => getModifier(modifier)),
  ];
  return new Map(records.flatMap((record) => (record ? [[record.code, cellsOf(record)] as const] : [])));
}

function compareCells({ where, cells }: RecordRow, shipped: Cells | undefined): readonly Problem[] {
  if (shipped === undefined) return [];
  const theirs = canonicalCells(settle(cells, shipped));
  return canonicalColumns
    .filter((column) => theirs[column] !== shipped[column])
    .map((column) => ({
      where: `${where}, ${column}`,
      found: printCell(theirs[column]),
      allowed: `${printCell(shipped[column])}, which the tables of ${release.id} have`,
    }));
}

/** A row as the tables should have it: the release says which of its cells are wrong, and whether they stay blank. */
function settle(cells: Cells, shipped: Cells): Cells {
  const settled: Record<string, string> = {};
  for (const { code, column, found, reason } of release.notices) {
    if (code !== cells.HCPC || !isColumn(column) || cells[column] !== found) continue;
    settled[column] = reason === slips.corrected ? shipped[column] : '';
  }
  return { ...cells, ...settled };
}

function isColumn(column: string | undefined): column is Column {
  return canonicalColumns.some((one) => one === column);
}

/** A whole cell: two long descriptions may differ only at their end. */
function printCell(cell: string): string {
  return cell === '' ? 'a blank' : JSON.stringify(cell);
}

/** The codes and modifiers that only CMS's files have, and those that only the tables have. */
function oneSided(names: string, rows: readonly RecordRow[], tables: Shipped): readonly Problem[] {
  const theirs = new Set(rows.map(({ cells }) => cells.HCPC));
  const more = [...theirs].filter((code) => !tables.has(code));
  const fewer = [...tables.keys()].filter((code) => !theirs.has(code));
  const allowed = `the ${release.counts.codes} codes and ${release.counts.modifiers} modifiers of the tables of ${release.id}`;
  const problem = (found: string, codes: readonly string[]) =>
    codes.length === 0 ? [] : [{ where: names, found: `${found}: ${some(codes)}`, allowed }];
  return [
    ...problem(`${more.length} that the tables lack`, more),
    ...problem(`none of the ${fewer.length} that only the tables have`, fewer),
  ];
}

function repeated(rows: readonly RecordRow[]): readonly Problem[] {
  const first = new Map<string, RecordRow>();
  for (const row of rows) first.set(row.cells.HCPC, first.get(row.cells.HCPC) ?? row);
  return rows
    .filter((row) => first.get(row.cells.HCPC) !== row)
    .map(({ where }) => ({ where, found: 'a second record of the code', allowed: 'each code and modifier once' }));
}

const SHOWN = 20;

function some(codes: readonly string[]): string {
  const rest = codes.length - SHOWN;
  return `${codes.slice(0, SHOWN).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
