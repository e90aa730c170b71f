import type { Column } from '../fields.ts';
import type { Notice } from '../notice.ts';
import type { CorrectedCells } from '../parse/correctedCells.ts';
import type { Layout } from '../parse/layout.ts';
import type { RecordRow } from '../parse/parseRows.ts';
import { cellName, MOST_PROBLEMS, type Problem, quote } from '../problem.ts';
import { checkTogether } from './checkTogether.ts';
import { type ColumnRule, columnRules } from './columnRules.ts';

/** What may stand in place of a cell that is wrong. */
export interface Remedies {
  /** The cells that the release's own corrections give. */
  readonly corrected: CorrectedCells;
  /** The cells that a maintainer lets pass, blank (example: `'C9488.ASC_DT'`). */
  readonly accepted: readonly string[];
  /** Whether the release has a record layout of its own. */
  readonly hasLayout: boolean;
}

export interface CheckedRows {
  readonly rows: readonly RecordRow[];
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
}

/** Checks each row of a file against the layout, and then all rows together. */
export function checkRows(
  file: string,
  rows: readonly RecordRow[],
  layout: Layout,
  remedies: Remedies = { corrected: new Map(), accepted: [], hasLayout: true },
): CheckedRows {
  const rules = columnRules(layout);
  const problems: Problem[] = [];
  const notices: Notice[] = [];
  const checked = rows.map((row) => {
    if (problems.length >= MOST_PROBLEMS) return row;
    const cells: Partial<Record<Column, string>> = {};
    for (const [column, rule] of rules) {
      if (rule.allows(row.cells[column])) continue;
      const { HCPC: code, [column]: cell } = row.cells;
      const settled = settleCell(code, column, rule, remedies);
      if (settled) {
        cells[column] = settled.cell;
        notices.push({ slip: settled.slip, where: file, code, column, found: quote(cell), cell });
      } else problems.push(wrongCell(file, row, column, rule, remedies));
    }
    return Object.keys(cells).length > 0 ? { ...row, cells: { ...row.cells, ...cells } } : row;
  });
  return { rows: checked, problems: problems.length > 0 ? problems : checkTogether(file, checked), notices };
}

/** What stands in place of a wrong cell: what CMS's corrections give, or a blank if a maintainer said so. */
function settleCell(
  code: string,
  column: Column,
  rule: ColumnRule,
  { corrected, accepted }: Remedies,
): { readonly slip: 'corrected' | 'accepted'; readonly cell: string } | undefined {
  const cell = corrected.get(code)?.[column];
  if (cell !== undefined && rule.allows(cell)) return { slip: 'corrected', cell };
  if (accepted.includes(cellName({ code, column })) && rule.allows('')) return { slip: 'accepted', cell: '' };
  return undefined;
}

function wrongCell(
  file: string,
  { where, cells }: RecordRow,
  column: Column,
  rule: ColumnRule,
  remedies: Remedies,
): Problem {
  const code = cells.HCPC;
  const suggested = rule.suggest?.(cells[column]);
  const remedy = [
    ...(suggested === undefined ? [] : [`Did CMS mean ${quote(suggested)}?`]),
    ...(rule.suggest && !remedies.hasLayout
      ? ["If CMS has a new value, name that quarter's record layout beside the file"]
      : []),
  ].join(' ');
  return {
    where: `${where}, ${column}`,
    found: quote(cells[column]),
    allowed: rule.allowed,
    remedy,
    cell: { file, code, column, mayBeBlank: rule.allows('') },
  };
}

/** Finds the accepted cells that no record has, or that are not wrong: nothing may be let pass by mistake. */
export function checkAccepted(
  where: string,
  accepted: readonly string[],
  notices: readonly Notice[],
): readonly Problem[] {
  const used = new Set(
    notices.flatMap(({ slip, code, column }) =>
      slip === 'accepted' && code && column ? cellName({ code, column }) : [],
    ),
  );
  return accepted
    .filter((name) => !used.has(name))
    .map((name) => ({
      where,
      found: `${quote(name)} among the accepted cells, which is not wrong, may not be blank or is corrected`,
      allowed: 'a code or modifier, a point and a column, whose cell the record layout does not allow (C9488.ASC_DT)',
    }));
}
