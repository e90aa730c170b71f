import { type Column, recordFields } from '../fields.ts';
import { blankCells } from '../model.ts';
import { quote } from '../problem.ts';
import type { Cell } from '../read/sheet.ts';
import { cellText, trimBlanks } from './cellText.ts';
import type { Layout } from './layout.ts';
import { oddCharacters, undoConversion } from './undoConversion.ts';

/** The column under each heading; `undefined` where there is no heading. */
export type Header = readonly (Column | undefined)[];

/** The width of each column whose values are padded: cells that became numbers have lost their zeros. */
export function widths(layout: Layout): ReadonlyMap<Column, number> {
  return new Map(
    recordFields
      .filter(({ content }) => content === 'coded' || content === 'note')
      .flatMap(({ layoutName, columns }) =>
        columns.map((column) => [column, layout.get(layoutName)?.length ?? 0] as const),
      ),
  );
}

/** The cells of a row, and what is odd about them. */
interface ReadCells {
  readonly cells: Record<Column, string>;
  readonly unreadable: Map<Column, string>;
  readonly converted: readonly { readonly column: Column; readonly found: string }[];
}

export function readCells(row: readonly Cell[], header: Header, widths: ReadonlyMap<Column, number>): ReadCells {
  const cells = { ...blankCells };
  const unreadable = new Map<Column, string>();
  const converted: { column: Column; found: string }[] = [];
  for (const [index, column] of header.entries()) {
    if (column === undefined) continue;
    const cell = row[index];
    const source = cellText(cell, widths.get(column));
    cells[column] = trimBlanks(undoConversion(source));
    if (isError(cell)) unreadable.set(column, `the error ${quote(source)}`);
    else if (cells[column] !== source) converted.push({ column, found: oddCharacters(source) });
  }
  return { cells, unreadable, converted };
}

function isError(cell: Cell | undefined): boolean {
  return typeof cell === 'object' && cell !== null && 'error' in cell;
}
