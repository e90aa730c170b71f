import {
  type MultiplePricingIndicator,
  multiplePricingIndicatorTable,
} from '../../generated/tables/multiplePricingIndicator.ts';
import { type Decodable, type Decoded, meaningOf } from '../internal/meaningOf.ts';

/**
 * Returns what a multiple pricing indicator means in CMS's words, or `undefined` for any other string and for `undefined`.
 *
 * @param value - A value of the field; one of type `MultiplePricingIndicator` is never `undefined` decoded.
 * @returns The entry of {@link multiplePricingIndicatorTable}, the same frozen object on each call.
 * @example
 * decodeMultiplePricingIndicator('9') //=> multiplePricingIndicatorTable[0]
 * decodeMultiplePricingIndicator('?') //=> undefined
 *
 * CMS: column MULT_PI, layout HCPCS_MLTPL_PRCNG_IND_CD.
 */
export function decodeMultiplePricingIndicator<T extends Decodable<MultiplePricingIndicator>>(
  value: T,
): Decoded<MultiplePricingIndicator, T> {
  return meaningOf(multiplePricingIndicatorTable, value);
}
