import {
  type MultiplePricingIndicator,
  multiplePricingIndicatorMeanings,
} from '../../generated/tables/multiplePricingIndicator.ts';
import type { Meaning } from '../../generated/types.ts';
import type { Decodable, Decoded } from '../internal/decoded.ts';
import { freezeTable } from '../internal/freezeTable.ts';

/** The values of the field and their meanings, in the record layout's order: for pick lists. CMS: column MULT_PI, layout HCPCS_MLTPL_PRCNG_IND_CD. */
export const multiplePricingIndicatorTable: readonly Meaning<MultiplePricingIndicator>[] = /* @__PURE__ */ freezeTable(
  multiplePricingIndicatorMeanings,
);

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
  return multiplePricingIndicatorTable.find(({ code }) => code === value) as Decoded<MultiplePricingIndicator, T>;
}
