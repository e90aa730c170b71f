import { pricingIndicatorsColumn } from '../../generated/codes/pricingIndicators.ts';
import type { PricingIndicator } from '../../generated/tables/pricingIndicator.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns how Medicare Part B prices a code: up to four indicators, in order. {@link decodePricingIndicator} explains
 * each value. `[]` if the field is blank, `undefined` if the code is not listed. CMS: column PRICE1-4.
 *
 * @example
 * getPricingIndicators('Q4257') //=> ['11']
 */
export function getPricingIndicators(code: string): readonly PricingIndicator[] | undefined {
  return valueIn(pricingIndicatorsColumn, code);
}
