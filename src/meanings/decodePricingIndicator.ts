import { type PricingIndicator, pricingIndicatorMeanings } from '../../generated/tables/pricingIndicator.ts';
import type { Meaning } from '../../generated/types.ts';
import { type Decodable, type Decoded, frozen, meaningOf } from './meaningOf.ts';

/** All its meanings, in the layout's order. */
export const pricingIndicatorTable: readonly Meaning<PricingIndicator>[] =
  /* @__PURE__ */ frozen(pricingIndicatorMeanings);

/**
 * Returns the meaning of a pricing indicator in CMS's words ({@link pricingIndicatorTable}); `undefined` for
 * any other value. CMS: column PRICE1-4.
 *
 * @example
 * decodePricingIndicator('11') //=> pricingIndicatorTable[1]
 */
export function decodePricingIndicator<T extends Decodable<PricingIndicator>>(value: T): Decoded<PricingIndicator, T> {
  return meaningOf(pricingIndicatorTable, value);
}
