import type { Layout } from '../parse/layout.ts';
import type { RecordRow } from '../parse/parseRows.ts';
import { MOST_PROBLEMS, type Problem, quote } from '../problem.ts';
import { checkTogether } from './checkTogether.ts';
import { columnRules } from './columnRules.ts';

/** Checks each row of a file against the layout, and then all rows together. */
export function checkRows(name: string, rows: readonly RecordRow[], layout: Layout): readonly Problem[] {
  const cellProblems = cellChecker(layout);
  const problems: Problem[] = [];
  for (const row of rows) {
    if (problems.length < MOST_PROBLEMS) problems.push(...cellProblems(row));
  }
  return problems.length > 0 ? problems : checkTogether(name, rows);
}

function cellChecker(layout: Layout): (row: RecordRow) => readonly Problem[] {
  const rules = [...columnRules(layout)];
  return ({ where, cells }) =>
    rules.flatMap(([column, { allows, allowed, ...remedy }]) =>
      allows(cells[column]) ? [] : [{ where: `${where}, ${column}`, found: quote(cells[column]), allowed, ...remedy }],
    );
}
