import { type PricingIndicator, pricingIndicatorTable } from '../../generated/tables/pricingIndicator.ts';
import { type Decodable, type Decoded, meaningOf } from '../internal/meaningOf.ts';

/**
 * Returns what a pricing indicator means in CMS's words, or `undefined` for any other string and for `undefined`.
 *
 * @param value - A value of the field; one of type `PricingIndicator` is never `undefined` decoded.
 * @returns The entry of {@link pricingIndicatorTable}, the same frozen object on each call.
 * @example
 * decodePricingIndicator('11') //=> pricingIndicatorTable[1]
 * decodePricingIndicator('?') //=> undefined
 *
 * CMS: column PRICE1-4, layout HCPCS_PRCNG_IND_CD.
 */
export function decodePricingIndicator<T extends Decodable<PricingIndicator>>(value: T): Decoded<PricingIndicator, T> {
  return meaningOf(pricingIndicatorTable, value);
}
