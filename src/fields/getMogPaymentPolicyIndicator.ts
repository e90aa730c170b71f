import { mogPaymentPolicyIndicatorColumn } from '../../generated/codes/mogPaymentPolicyIndicator.ts';
import type { MogPaymentPolicyIndicator } from '../../generated/tables/mogPaymentPolicyIndicator.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns how an ASC facility fee is paid for a code. CMS leaves this field blank today.
 * {@link decodeMogPaymentPolicyIndicator} explains the value. `undefined` if the field is blank or the code is not
 * listed. CMS: column OPPS_PI.
 *
 * @example
 * getMogPaymentPolicyIndicator('Q4257') //=> undefined
 */
export function getMogPaymentPolicyIndicator(code: string): MogPaymentPolicyIndicator | undefined {
  return valueIn(mogPaymentPolicyIndicatorColumn, code);
}
