import type { Meaning } from '../../generated/tables/meaning.ts';
import {
  type MultiplePricingIndicator,
  multiplePricingIndicatorMeanings,
} from '../../generated/tables/multiplePricingIndicator.ts';
import { type Decodable, type Decoded, frozen } from './decoding.ts';

/** All multiple pricing indicators with their meanings, frozen, in the order of CMS's record layout. */
export const multiplePricingIndicatorTable: readonly Meaning<MultiplePricingIndicator>[] = /* @__PURE__ */ frozen(
  multiplePricingIndicatorMeanings,
);

/**
 * Returns the meaning of a multiple pricing indicator in CMS's words, an entry of
 * {@link multiplePricingIndicatorTable}; `undefined` for any other value. Values are matched exactly: `'a'` gives
 * `undefined`. CMS: column MULT_PI.
 *
 * @example
 * decodeMultiplePricingIndicator('9') //=> multiplePricingIndicatorTable[0]
 */
export function decodeMultiplePricingIndicator<T extends Decodable<MultiplePricingIndicator>>(
  value: T,
): Decoded<MultiplePricingIndicator, T> {
  return multiplePricingIndicatorTable.find(({ code }) => code === value) as Decoded<MultiplePricingIndicator, T>;
}
