import {
  type MogPaymentPolicyIndicator,
  mogPaymentPolicyIndicatorMeanings,
} from '../../generated/tables/mogPaymentPolicyIndicator.ts';
import type { Meaning } from '../../generated/types.ts';
import type { Decodable, Decoded } from '../internal/decoded.ts';
import { freezeTable } from '../internal/freezeTable.ts';

/** The values of the field and their meanings, in the record layout's order: for pick lists. CMS: column OPPS_PI, layout HCPCS_MOG_PMT_PLCY_IND_CD. */
export const mogPaymentPolicyIndicatorTable: readonly Meaning<MogPaymentPolicyIndicator>[] =
  /* @__PURE__ */ freezeTable(mogPaymentPolicyIndicatorMeanings);

/**
 * Returns what an MOG payment policy indicator means in CMS's words, or `undefined` for any other string and for `undefined`.
 *
 * @param value - A value of the field; one of type `MogPaymentPolicyIndicator` is never `undefined` decoded.
 * @returns The entry of {@link mogPaymentPolicyIndicatorTable}, the same frozen object on each call.
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
