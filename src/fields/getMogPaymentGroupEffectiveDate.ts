import { mogPaymentGroupEffectiveDateColumn } from '../../generated/codes/mogPaymentGroupEffectiveDate.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns since when a code is in its MOG payment group; CMS leaves it blank today. An ISO date, `undefined` where
 * blank or not listed. CMS: column OPPS_DT.
 *
 * @example
 * getMogPaymentGroupEffectiveDate('Q4257') //=> undefined
 */
export function getMogPaymentGroupEffectiveDate(code: string): string | undefined {
  return valueIn(mogPaymentGroupEffectiveDateColumn, code);
}
