import { pricingIndicatorsColumn } from '../../generated/codes/pricingIndicators.ts';
import type { PricingIndicator } from '../../generated/tables/pricingIndicator.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns how Medicare part B prices a code, one to four indicators. {@link decodePricingIndicator} tells what each
 * means. `[]` where blank, `undefined` where not listed. CMS: column PRICE1-4.
 *
 * @example
 * getPricingIndicators('Q4257') //=> ['11']
 */
export function getPricingIndicators(code: string): readonly PricingIndicator[] | undefined {
  return valueIn(pricingIndicatorsColumn, code);
}
