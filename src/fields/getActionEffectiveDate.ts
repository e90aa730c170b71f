import { actionEffectiveDate } from '../../generated/codes/actionEffectiveDate.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toScalar, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const actionEffectiveDateColumn: ValueColumn<string | undefined> = {
  packed: actionEffectiveDate,
  toValue: toScalar,
  unpacked: undefined,
};

/**
 * Returns the day on which the last action on a code took effect; after a termination the day after it. An ISO date,
 * `undefined` where blank or not listed. CMS: column ACT EFF DT.
 *
 * @example
 * getActionEffectiveDate('Q4257') //=> '2026-01-01'
 */
export function getActionEffectiveDate(code: string): string | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(actionEffectiveDateColumn, row);
}
