import { type PricingIndicator, pricingIndicatorMeanings } from '../../generated/tables/pricingIndicator.ts';
import type { Meaning } from '../../generated/types.ts';
import type { Decodable, Decoded } from '../internal/decoded.ts';

/** The field's values and meanings, in the layout's order. */
export const pricingIndicatorTable: readonly Meaning<PricingIndicator>[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ pricingIndicatorMeanings.map<Meaning<PricingIndicator>>(Object.freeze),
);

/**
 * Returns the meaning of a pricing indicator in CMS's words, or `undefined` for any other value.
 *
 * @param value - A value of type `PricingIndicator` is never `undefined` decoded.
 * @returns The entry of {@link pricingIndicatorTable}, the same object on each call.
 * @example
 * decodePricingIndicator('11') //=> pricingIndicatorTable[1]
 * decodePricingIndicator('?') //=> undefined
 *
 * CMS: column PRICE1-4, layout HCPCS_PRCNG_IND_CD.
 */
export function decodePricingIndicator<T extends Decodable<PricingIndicator>>(value: T): Decoded<PricingIndicator, T> {
  return pricingIndicatorTable.find(({ code }) => code === value) as Decoded<PricingIndicator, T>;
}
