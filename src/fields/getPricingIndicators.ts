import { pricingIndicators } from '../../generated/codes/pricingIndicators.ts';
import type { PricingIndicator } from '../../generated/tables/pricingIndicator.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toList, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const pricingIndicatorsColumn: ValueColumn<readonly PricingIndicator[]> = {
  packed: pricingIndicators,
  toValue: toList,
  unpacked: undefined,
};

/**
 * Returns how Medicare part B prices a code, one to four indicators. {@link decodePricingIndicator} tells what each
 * means. `[]` where blank, `undefined` where not listed. CMS: column PRICE1-4.
 *
 * @example
 * getPricingIndicators('Q4257') //=> ['11']
 */
export function getPricingIndicators(code: string): readonly PricingIndicator[] | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(pricingIndicatorsColumn, row);
}
