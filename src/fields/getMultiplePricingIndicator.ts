import { multiplePricingIndicator } from '../../generated/codes/multiplePricingIndicator.ts';
import type { MultiplePricingIndicator } from '../../generated/tables/multiplePricingIndicator.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toScalar, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const multiplePricingIndicatorColumn: ValueColumn<MultiplePricingIndicator | undefined> = {
  packed: multiplePricingIndicator,
  toValue: toScalar,
  unpacked: undefined,
};

/**
 * Returns whether a code can be priced under several methodologies. {@link decodeMultiplePricingIndicator} tells what
 * it means. `undefined` where blank or not listed. CMS: column MULT_PI.
 *
 * @example
 * getMultiplePricingIndicator('Q4257') //=> 'A'
 */
export function getMultiplePricingIndicator(code: string): MultiplePricingIndicator | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(multiplePricingIndicatorColumn, row);
}
