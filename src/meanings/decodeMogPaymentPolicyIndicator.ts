import type { Meaning } from '../../generated/tables/meaning.ts';
import {
  type MogPaymentPolicyIndicator,
  mogPaymentPolicyIndicatorMeanings,
} from '../../generated/tables/mogPaymentPolicyIndicator.ts';
import { type Decodable, type Decoded, frozen } from './decoding.ts';

/** All MOG payment policy indicators with their meanings, frozen, in the order of CMS's record layout. */
export const mogPaymentPolicyIndicatorTable: readonly Meaning<MogPaymentPolicyIndicator>[] = /* @__PURE__ */ frozen(
  mogPaymentPolicyIndicatorMeanings,
);

/**
 * Returns the meaning of an MOG payment policy indicator in CMS's words, an entry of
 * {@link mogPaymentPolicyIndicatorTable}; `undefined` for any other value. Values are matched exactly: `' 2'` gives
 * `undefined`. CMS: column OPPS_PI.
 *
 * @example
 * decodeMogPaymentPolicyIndicator('2') //=> mogPaymentPolicyIndicatorTable[1]
 */
export function decodeMogPaymentPolicyIndicator<T extends Decodable<MogPaymentPolicyIndicator>>(
  value: T,
): Decoded<MogPaymentPolicyIndicator, T> {
  return mogPaymentPolicyIndicatorTable.find(({ code }) => code === value) as Decoded<MogPaymentPolicyIndicator, T>;
}
