import * as modifiers from '../../generated/modifiers.ts';
import { addedDateColumn } from '../fields/getAddedDate.ts';
import { crossReferencesColumn } from '../fields/getCrossReferences.ts';
import { terminationDateColumn } from '../fields/getTerminationDate.ts';
import type { CodeId, ModifierId } from '../types.ts';
import { codes } from './codes.ts';
import { numberOfDay } from './days.ts';
import { rowOfModifier } from './modifiers.ts';
import { unescapeText } from './unescapeText.ts';
import { rowOfCode } from './unpackCodes.ts';
import { toList, toScalar, type ValueColumn, valueAt } from './unpackValues.ts';

/** When a listed code or modifier may be used, both days included. */
export interface Term {
  readonly code: CodeId | ModifierId;
  readonly kind: 'code' | 'modifier';
  readonly from: string;
  readonly through: string | undefined;
  /** The same as numbers, which compare faster; without an end, infinity. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** What CMS refers to from it: codes, some of CPT, one the word alone. */
  readonly references: readonly string[];
}

interface Columns {
  readonly from: ValueColumn<string>;
  readonly through: ValueColumn<string | undefined>;
  readonly references: ValueColumn<readonly string[]>;
}

const codeColumns: Columns = {
  from: addedDateColumn,
  through: terminationDateColumn,
  references: crossReferencesColumn,
};

const modifierColumns: Columns = {
  from: { packed: modifiers.addedDate, toValue: unescapeText, unpacked: undefined },
  through: { packed: modifiers.terminationDate, toValue: toScalar, unpacked: undefined },
  references: { packed: modifiers.crossReferences, toValue: toList, unpacked: undefined },
};

/** The terms that were asked for: to find one again is as fast as a Map. */
const terms: Map<unknown, Term> = /* @__PURE__ */ new Map();

/** The term of exactly this code or modifier; `undefined` where it is not listed. */
export function termOf(id: string): Term | undefined {
  const known = terms.get(id);
  if (known !== undefined) return known;
  const term = readTerm(id);
  if (term !== undefined) terms.set(id, term);
  return term;
}

/** The same, not kept: for those who look at all of them once. */
export function readTerm(id: string): Term | undefined {
  const row = rowOfCode(codes, id);
  if (row !== undefined) return readRow(id as CodeId, 'code', codeColumns, row);
  const modifierRow = rowOfModifier(id);
  return modifierRow === undefined ? undefined : readRow(id as ModifierId, 'modifier', modifierColumns, modifierRow);
}

function readRow(code: Term['code'], kind: Term['kind'], columns: Columns, row: number): Term {
  const from = valueAt(columns.from, row);
  const through = valueAt(columns.through, row);
  return {
    code,
    kind,
    from,
    through,
    firstDay: numberOfDay(from),
    lastDay: through === undefined ? Infinity : numberOfDay(through),
    references: valueAt(columns.references, row),
  };
}

/** Where a day lies in a term. */
export function statusOn({ firstDay, lastDay }: Term, day: number): 'active' | 'notYetEffective' | 'terminated' {
  if (day < firstDay) return 'notYetEffective';
  return day > lastDay ? 'terminated' : 'active';
}
