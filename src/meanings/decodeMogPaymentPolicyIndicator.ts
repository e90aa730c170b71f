import {
  type MogPaymentPolicyIndicator,
  mogPaymentPolicyIndicatorMeanings,
} from '../../generated/tables/mogPaymentPolicyIndicator.ts';
import type { Meaning } from '../../generated/types.ts';
import { type Decodable, type Decoded, frozen, meaningOf } from './meaningOf.ts';

/** All its meanings, in the layout's order. */
export const mogPaymentPolicyIndicatorTable: readonly Meaning<MogPaymentPolicyIndicator>[] = /* @__PURE__ */ frozen(
  mogPaymentPolicyIndicatorMeanings,
);

/**
 * Returns the meaning of an MOG payment policy indicator in CMS's words
 * ({@link mogPaymentPolicyIndicatorTable}); `undefined` for any other value. CMS: column OPPS_PI.
 *
 * @example
 * decodeMogPaymentPolicyIndicator('2') //=> mogPaymentPolicyIndicatorTable[1]
 */
export function decodeMogPaymentPolicyIndicator<T extends Decodable<MogPaymentPolicyIndicator>>(
  value: T,
): Decoded<MogPaymentPolicyIndicator, T> {
  return meaningOf(mogPaymentPolicyIndicatorTable, value);
}
