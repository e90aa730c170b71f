import {
  type MogPaymentPolicyIndicator,
  mogPaymentPolicyIndicatorMeanings,
} from '../../generated/tables/mogPaymentPolicyIndicator.ts';
import type { Meaning } from '../../generated/types.ts';
import type { Decodable, Decoded } from '../internal/decoded.ts';

/** The field's values and meanings, in the layout's order. */
export const mogPaymentPolicyIndicatorTable: readonly Meaning<MogPaymentPolicyIndicator>[] =
  /* @__PURE__ */ Object.freeze(
    /* @__PURE__ */ mogPaymentPolicyIndicatorMeanings.map<Meaning<MogPaymentPolicyIndicator>>(Object.freeze),
  );

/**
 * Returns the meaning of an MOG payment policy indicator in CMS's words, or `undefined` for any other value.
 *
 * @param value - A value of type `MogPaymentPolicyIndicator` is never `undefined` decoded.
 * @returns The entry of {@link mogPaymentPolicyIndicatorTable}, the same object on each call.
 * @example
 * decodeMogPaymentPolicyIndicator('2') //=> mogPaymentPolicyIndicatorTable[1]
 * decodeMogPaymentPolicyIndicator('?') //=> undefined
 *
 * CMS: column OPPS_PI, layout HCPCS_MOG_PMT_PLCY_IND_CD.
 */
export function decodeMogPaymentPolicyIndicator<T extends Decodable<MogPaymentPolicyIndicator>>(
  value: T,
): Decoded<MogPaymentPolicyIndicator, T> {
  return mogPaymentPolicyIndicatorTable.find(({ code }) => code === value) as Decoded<MogPaymentPolicyIndicator, T>;
}
