import {
  type MogPaymentPolicyIndicator,
  mogPaymentPolicyIndicatorTable,
} from '../../generated/tables/mogPaymentPolicyIndicator.ts';
import { type Decodable, type Decoded, meaningOf } from '../internal/meaningOf.ts';

/**
 * Returns what a MOG payment policy indicator means in CMS's words, or `undefined` for any other string and for `undefined`.
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
  return meaningOf(mogPaymentPolicyIndicatorTable, value);
}
