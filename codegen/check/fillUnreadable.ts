import type { Column } from '../fields.ts';
import type { Notice } from '../notice.ts';
import type { RecordRow } from '../parse/parseRows.ts';
import type { Problem } from '../problem.ts';

export interface Filled {
  readonly rows: readonly RecordRow[];
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
}

/** Takes the cells that a file has lost from the release's other file; what that lacks too is refused. */
export function fillUnreadable(file: string, rows: readonly RecordRow[], others: readonly RecordRow[] = []): Filled {
  const problems: Problem[] = [];
  const notices: Notice[] = [];
  const otherRows = new Map(others.map((row) => [row.cells.HCPC, row]));
  const filled = rows.map((row) => {
    const { where, unreadable, ...rest } = row;
    if (unreadable === undefined) return row;
    const code = row.cells.HCPC;
    const other = otherRows.get(code);
    const cells: Partial<Record<Column, string>> = {};
    for (const [column, found] of unreadable) {
      const cell = other?.cells[column];
      if (cell === undefined || other?.unreadable?.has(column) || !/^[ -~]*$/.test(cell)) {
        problems.push(lostCell(where, column, found));
      } else {
        cells[column] = cell;
        notices.push({ slip: 'otherFile', where: file, code, column, found });
      }
    }
    return { where, cells: { ...rest.cells, ...cells } };
  });
  return { rows: filled, problems, notices };
}

function lostCell(where: string, column: Column, found: string): Problem {
  return {
    where: `${where}, ${column}`,
    found,
    allowed: 'ASCII characters in a text, and no error in a spreadsheet',
    remedy: 'If the other of the two files is whole, name it beside this one, or compile it without this one',
  };
}
