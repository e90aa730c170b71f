import { ascPaymentGroupEffectiveDateColumn } from '../../generated/codes/ascPaymentGroupEffectiveDate.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns the day since which a code has been in its ASC payment group, as an ISO date. `undefined` if the field is
 * blank or the code is not listed. CMS: column ASC_DT.
 *
 * @example
 * getAscPaymentGroupEffectiveDate('Q4257') //=> '2026-01-01'
 */
export function getAscPaymentGroupEffectiveDate(code: string): string | undefined {
  return valueIn(ascPaymentGroupEffectiveDateColumn, code);
}
