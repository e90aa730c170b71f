import { ascPaymentGroupEffectiveDateColumn } from '../../generated/codes/ascPaymentGroupEffectiveDate.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns since when a code is in its ASC payment group. An ISO date, `undefined` where blank or not listed. CMS:
 * column ASC_DT.
 *
 * @example
 * getAscPaymentGroupEffectiveDate('Q4257') //=> '2026-01-01'
 */
export function getAscPaymentGroupEffectiveDate(code: string): string | undefined {
  return valueIn(ascPaymentGroupEffectiveDateColumn, code);
}
