import { type PricingIndicator, pricingIndicatorMeanings } from '../../generated/tables/pricingIndicator.ts';
import type { Meaning } from '../../generated/types.ts';
import type { Decodable, Decoded } from '../internal/decoded.ts';
import { freezeTable } from '../internal/freezeTable.ts';

/** The values of the field and their meanings, in the record layout's order: for pick lists. CMS: column PRICE1-4, layout HCPCS_PRCNG_IND_CD. */
export const pricingIndicatorTable: readonly Meaning<PricingIndicator>[] =
  /* @__PURE__ */ freezeTable(pricingIndicatorMeanings);

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
  return pricingIndicatorTable.find(({ code }) => code === value) as Decoded<PricingIndicator, T>;
}
