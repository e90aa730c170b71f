import { mogPaymentPolicyIndicator } from '../../generated/codes/mogPaymentPolicyIndicator.ts';
import type { MogPaymentPolicyIndicator } from '../../generated/tables/mogPaymentPolicyIndicator.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toScalar, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const mogPaymentPolicyIndicatorColumn: ValueColumn<MogPaymentPolicyIndicator | undefined> = {
  packed: mogPaymentPolicyIndicator,
  toValue: toScalar,
  unpacked: undefined,
};

/**
 * Returns how an ASC facility fee is paid for a code; CMS leaves it blank today. {@link
 * decodeMogPaymentPolicyIndicator} tells what it means. `undefined` where blank or not listed. CMS: column OPPS_PI.
 *
 * @example
 * getMogPaymentPolicyIndicator('Q4257') //=> undefined
 */
export function getMogPaymentPolicyIndicator(code: string): MogPaymentPolicyIndicator | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(mogPaymentPolicyIndicatorColumn, row);
}
