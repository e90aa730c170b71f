import type { Layout } from '../parse/parseLayout.ts';
import type { RecordRow } from '../parse/parseRows.ts';
import { MOST_PROBLEMS, type Problem, quote, refuseIfAny } from '../problem.ts';
import { columnRules } from './columnRules.ts';
import { releaseChecks } from './releaseChecks.ts';

/** A record whose cells all hold what the layout allows. */
export interface ValidRecord {
  readonly where: string;
  readonly code: string;
  readonly kind: 'code' | 'modifier';
  /** By XLSX column, RECID and HCPC among them; a blank one is ''. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface ValidRecords {
  readonly records: readonly ValidRecord[];
  readonly problems: readonly Problem[];
}

/** Checks each record against the layout, and all records together against the rules of a release. */
export function validateRows(name: string, rows: readonly RecordRow[], layout: Layout): ValidRecords {
  const cellProblem = cellChecker(layout);
  const problems: Problem[] = [];
  for (const row of rows) {
    if (problems.length < MOST_PROBLEMS) problems.push(...cellProblem(row));
  }
  // The rules of a release apply only if each record is valid by itself.
  if (problems.length > 0) return { records: [], problems };
  const records = rows.map(toRecord);
  return { records, problems: releaseChecks.flatMap((check) => check.findProblems(name, records)) };
}

/** The records of a file's rows, or a refusal. */
export function validated(name: string, rows: readonly RecordRow[], layout: Layout): readonly ValidRecord[] {
  const { records, problems } = validateRows(name, rows, layout);
  refuseIfAny(problems);
  return records;
}

function cellChecker(layout: Layout): (row: RecordRow) => readonly Problem[] {
  const rules = [...columnRules(layout)];
  return ({ where, cells }) => {
    const problems: Problem[] = [];
    for (const [column, { allows, allowed, ...remedy }] of rules) {
      const cell = cells[column] ?? '';
      if (!allows(cell)) problems.push({ where: `${where}, ${column}`, found: quote(cell), allowed, ...remedy });
    }
    return problems;
  };
}

/** A row as a record, unchecked. */
export function toRecord({ where, cells }: RecordRow): ValidRecord {
  const { HCPC: code = '', RECID } = cells;
  return { where, code, kind: RECID === '3' ? 'code' : 'modifier', cells };
}
