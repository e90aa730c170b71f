import { actionEffectiveDateColumn } from '../../generated/codes/actionEffectiveDate.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns the day on which the last action on a code took effect; after a termination the day after it. An ISO date,
 * `undefined` where blank or not listed. CMS: column ACT EFF DT.
 *
 * @example
 * getActionEffectiveDate('Q4257') //=> '2026-01-01'
 */
export function getActionEffectiveDate(code: string): string | undefined {
  return valueIn(actionEffectiveDateColumn, code);
}
