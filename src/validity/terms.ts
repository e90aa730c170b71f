import { addedDateColumn } from '../../generated/codes/addedDate.ts';
import { codeIds } from '../../generated/codes/ids.ts';
import { terminationDateColumn } from '../../generated/codes/terminationDate.ts';
import * as addedDate from '../../generated/modifiers/addedDate.ts';
import * as terminationDate from '../../generated/modifiers/terminationDate.ts';
import type { RecordColumns } from '../../generated/types.ts';
import { rowOfModifier } from '../lookup/modifiers.ts';
import { rowOfCode } from '../packed/unpackCodes.ts';
import { valueAt } from '../packed/unpackValues.ts';
import { numberOfDay } from '../shared/days.ts';
import type { CodeId, ModifierId } from '../types.ts';

/** The period in which a listed code or modifier may be used, first and last day included. */
export interface Term {
  readonly code: CodeId | ModifierId;
  readonly kind: 'code' | 'modifier';
  readonly from: string;
  readonly through: string | undefined;
  /** The same days as numbers, which compare faster. Without a last day, `lastDay` is Infinity. */
  readonly firstDay: number;
  readonly lastDay: number;
}

type Columns = Pick<RecordColumns, 'addedDate' | 'terminationDate'>;

const codeColumns: Columns = {
  addedDate: addedDateColumn,
  terminationDate: terminationDateColumn,
};

const modifierColumns: Columns = {
  addedDate: addedDate.addedDateColumn,
  terminationDate: terminationDate.terminationDateColumn,
};

/** The terms asked for so far. A repeated look-up is as fast as a Map. */
const terms: Map<unknown, Term> = /* @__PURE__ */ new Map();

/** The term of exactly this code or modifier; `undefined` if it is not listed. */
export function termOf(id: string): Term | undefined {
  const known = terms.get(id);
  if (known !== undefined) return known;
  const term = readTerm(id);
  if (term !== undefined) terms.set(id, term);
  return term;
}

function readTerm(id: string): Term | undefined {
  const row = rowOfCode(codeIds, id);
  if (row !== undefined) return readRow(id as CodeId, 'code', codeColumns, row);
  const modifierRow = rowOfModifier(id);
  return modifierRow === undefined ? undefined : readRow(id as ModifierId, 'modifier', modifierColumns, modifierRow);
}

function readRow(code: Term['code'], kind: Term['kind'], columns: Columns, row: number): Term {
  const from = valueAt(columns.addedDate, row);
  const through = valueAt(columns.terminationDate, row);
  return {
    code,
    kind,
    from,
    through,
    firstDay: numberOfDay(from),
    lastDay: through === undefined ? Infinity : numberOfDay(through),
  };
}

/** The status of a term on a day. */
export function statusOn({ firstDay, lastDay }: Term, day: number): 'active' | 'notYetEffective' | 'terminated' {
  if (day < firstDay) return 'notYetEffective';
  return day > lastDay ? 'terminated' : 'active';
}
