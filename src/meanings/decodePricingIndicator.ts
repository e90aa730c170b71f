import type { Meaning } from '../../generated/tables/meaning.ts';
import { type PricingIndicator, pricingIndicatorMeanings } from '../../generated/tables/pricingIndicator.ts';
import { type Decodable, type Decoded, frozen } from './decoding.ts';

/** All pricing indicators with their meanings, frozen, in the order of CMS's record layout. */
export const pricingIndicatorTable: readonly Meaning<PricingIndicator>[] =
  /* @__PURE__ */ frozen(pricingIndicatorMeanings);

/**
 * Returns the meaning of a pricing indicator in CMS's words, an entry of {@link pricingIndicatorTable}; `undefined` for
 * any other value. Values are matched exactly: `' 11'` gives `undefined`. CMS: column PRICE1-4.
 *
 * @example
 * decodePricingIndicator('11') //=> pricingIndicatorTable[1]
 */
export function decodePricingIndicator<T extends Decodable<PricingIndicator>>(value: T): Decoded<PricingIndicator, T> {
  return pricingIndicatorTable.find(({ code }) => code === value) as Decoded<PricingIndicator, T>;
}
