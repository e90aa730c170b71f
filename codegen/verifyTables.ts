import { type Code, getCode, getModifier, listCodes, listModifiers, type Modifier, release } from '../src/index.ts';
import { toRecord, type ValidRecord } from './check/validateRows.ts';
import { type Cells, canonicalCells, canonicalColumns } from './parse/canonicalCells.ts';
import { readRecords } from './parse/readRecords.ts';
import type { Problem } from './problem.ts';
import type { ReleaseDocuments } from './read/readRelease.ts';
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
  const { records } = readRecords(documents, layout.content, (_, rows) => rows.map(toRecord));
  const tables = shippedRecords();
  const names = documents.files.map(({ name }) => name).join(', ');
  return {
    problems: [
      ...oneSided(names, records, tables),
      ...repeated(records),
      ...records.flatMap((record) => compareCells(record, tables.get(record.code))),
    ],
    outcome: `${names}: ${records.length} records of ${canonicalColumns.length} cells, all as the tables of ${release.id} have them`,
  };
}

type Shipped = ReadonlyMap<string, Cells>;

function shippedRecords(): Shipped {
  const records = [...listCodes().map((code) => getCode(code)), ...listModifiers().map((one) => getModifier(one))];
  return new Map(records.flatMap((record) => (record ? [[record.code, cellsOfTables(record)] as const] : [])));
}

function cellsOfTables(record: Code | Modifier): Cells {
  const values = new Map<string, unknown>(Object.entries(record));
  return canonicalCells(({ property, content }) =>
    content === 'kind' ? [record.kind === 'code' ? '3' : '7'] : [values.get(property) ?? []].flat().map(String),
  );
}

function compareCells({ where, cells }: ValidRecord, shipped: Cells | undefined): readonly Problem[] {
  if (shipped === undefined) return [];
  const theirs = canonicalCells(({ columns }) => columns.flatMap((column) => cells[column] || []));
  return canonicalColumns
    .filter((column) => theirs[column] !== shipped[column])
    .map((column) => ({
      where: `${where}, ${column}`,
      found: printCell(theirs[column]),
      allowed: `${printCell(shipped[column])}, which the tables of ${release.id} have`,
    }));
}

/** A whole cell: two long descriptions may differ only at their end. */
function printCell(cell = ''): string {
  return cell === '' ? 'a blank' : JSON.stringify(cell);
}

/** The codes and modifiers that only CMS's files have, and those that only the tables have. */
function oneSided(names: string, records: readonly ValidRecord[], tables: Shipped): readonly Problem[] {
  const theirs = new Set(records.map(({ code }) => code));
  const more = [...theirs].filter((code) => !tables.has(code));
  const fewer = [...tables.keys()].filter((code) => !theirs.has(code));
  const allowed = `the ${release.counts.codes} codes and ${release.counts.modifiers} modifiers of the tables of ${release.id}`;
  const problem = (found: string, codes: readonly string[]) =>
    codes.length === 0 ? [] : [{ where: names, found: `${found}: ${some(codes)}`, allowed }];
  return [
    ...problem(`${more.length} that the tables lack`, more),
    ...problem(`none of ${fewer.length} that the tables have`, fewer),
  ];
}

function repeated(records: readonly ValidRecord[]): readonly Problem[] {
  const first = new Map<string, ValidRecord>();
  for (const record of records) first.set(record.code, first.get(record.code) ?? record);
  return records
    .filter((record) => first.get(record.code) !== record)
    .map(({ where }) => ({ where, found: 'the record again', allowed: 'each code and modifier once' }));
}

const SHOWN = 20;

function some(codes: readonly string[]): string {
  const rest = codes.length - SHOWN;
  return `${codes.slice(0, SHOWN).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
