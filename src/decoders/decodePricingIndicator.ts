import { type PricingIndicator, pricingIndicatorMeanings } from '../../generated/tables/pricingIndicator.ts';
import type { Meaning } from '../../generated/types.ts';
import type { Decodable, Decoded } from '../internal/decoded.ts';
import { frozenWithNotes } from '../internal/frozenWithNotes.ts';

/** All its meanings, in the layout's order. */
export const pricingIndicatorTable: readonly Meaning<PricingIndicator>[] =
  /* @__PURE__ */ frozenWithNotes(pricingIndicatorMeanings);

/**
 * Returns the meaning of a pricing indicator in CMS's words ({@link pricingIndicatorTable}); `undefined` for
 * any other value. CMS: column PRICE1-4.
 *
 * @example
 * decodePricingIndicator('11') //=> pricingIndicatorTable[1]
 */
export function decodePricingIndicator<T extends Decodable<PricingIndicator>>(value: T): Decoded<PricingIndicator, T> {
  return pricingIndicatorTable.find(({ code }) => code === value) as Decoded<PricingIndicator, T>;
}
