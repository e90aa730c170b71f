import { mogPaymentGroupEffectiveDateColumn } from '../../generated/codes/mogPaymentGroupEffectiveDate.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns the day since which a code has been in its MOG payment group, as an ISO date. CMS leaves this field blank
 * today. `undefined` if the field is blank or the code is not listed. CMS: column OPPS_DT.
 *
 * @example
 * getMogPaymentGroupEffectiveDate('Q4257') //=> undefined
 */
export function getMogPaymentGroupEffectiveDate(code: string): string | undefined {
  return valueIn(mogPaymentGroupEffectiveDateColumn, code);
}
