import { actionEffectiveDateColumn } from '../../generated/codes/actionEffectiveDate.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns the day on which the last action on a code took effect, as an ISO date. For a termination this is the day
 * after the last usable one. `undefined` if the field is blank or the code is not listed. CMS: column ACT EFF DT.
 *
 * @example
 * getActionEffectiveDate('Q4257') //=> '2026-01-01'
 */
export function getActionEffectiveDate(code: string): string | undefined {
  return valueIn(actionEffectiveDateColumn, code);
}
