import {
  type MultiplePricingIndicator,
  multiplePricingIndicatorMeanings,
} from '../../generated/tables/multiplePricingIndicator.ts';
import type { Meaning } from '../../generated/types.ts';
import type { Decodable, Decoded } from '../internal/decoded.ts';
import { frozenWithNotes } from '../internal/frozenWithNotes.ts';

/** All its meanings, in the layout's order. */
export const multiplePricingIndicatorTable: readonly Meaning<MultiplePricingIndicator>[] =
  /* @__PURE__ */ frozenWithNotes(multiplePricingIndicatorMeanings);

/**
 * Returns the meaning of a multiple pricing indicator in CMS's words
 * ({@link multiplePricingIndicatorTable}); `undefined` for any other value. CMS: column MULT_PI.
 *
 * @example
 * decodeMultiplePricingIndicator('9') //=> multiplePricingIndicatorTable[0]
 */
export function decodeMultiplePricingIndicator<T extends Decodable<MultiplePricingIndicator>>(
  value: T,
): Decoded<MultiplePricingIndicator, T> {
  return multiplePricingIndicatorTable.find(({ code }) => code === value) as Decoded<MultiplePricingIndicator, T>;
}
