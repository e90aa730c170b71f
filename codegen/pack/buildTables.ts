import type { ValidRecord } from '../check/validateRows.ts';
import { valueFields } from '../fields.ts';

/** The records of one kind as columns, their rows in the order of the ids. */
export interface Table {
  readonly ids: readonly string[];
  /** By property: the field's values for each row, an empty list for a blank one. */
  readonly columns: ReadonlyMap<string, readonly (readonly string[])[]>;
}

export interface Tables {
  readonly codes: Table;
  readonly modifiers: Table;
}

export function buildTables(records: readonly ValidRecord[]): Tables {
  // By code unit: the same on every machine.
  const sorted = [...records].sort((a, b) => (a.code < b.code ? -1 : 1));
  return {
    codes: buildTable(sorted.filter(({ kind }) => kind === 'code')),
    modifiers: buildTable(sorted.filter(({ kind }) => kind === 'modifier')),
  };
}

function buildTable(records: readonly ValidRecord[]): Table {
  return {
    ids: records.map(({ code }) => code),
    columns: new Map(
      valueFields.map(({ property, columns, content }) => [
        property,
        records.map(({ cells }) => columns.flatMap((column) => toValues(cells[column] ?? '', content))),
      ]),
    ),
  };
}

/** A cell in the form that the library gives: blanks left out, dates in ISO form, quantities without padding. */
function toValues(cell: string, content: string): readonly string[] {
  if (cell === '') return [];
  if (content === 'date') return [`${cell.slice(0, 4)}-${cell.slice(4, 6)}-${cell.slice(6)}`];
  if (content === 'quantity') return [String(Number(cell))];
  return [cell];
}
