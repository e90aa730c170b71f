import {
  type MogPaymentPolicyIndicator,
  mogPaymentPolicyIndicatorMeanings,
} from '../../generated/tables/mogPaymentPolicyIndicator.ts';
import type { Meaning } from '../../generated/types.ts';
import type { Decodable, Decoded } from '../internal/decoded.ts';

/** All its meanings, in the layout's order. */
export const mogPaymentPolicyIndicatorTable: readonly Meaning<MogPaymentPolicyIndicator>[] =
  /* @__PURE__ */ Object.freeze(
    /* @__PURE__ */ mogPaymentPolicyIndicatorMeanings.map<Meaning<MogPaymentPolicyIndicator>>(Object.freeze),
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
  return mogPaymentPolicyIndicatorTable.find(({ code }) => code === value) as Decoded<MogPaymentPolicyIndicator, T>;
}
