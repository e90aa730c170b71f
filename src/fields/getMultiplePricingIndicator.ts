import { multiplePricingIndicatorColumn } from '../../generated/codes/multiplePricingIndicator.ts';
import type { MultiplePricingIndicator } from '../../generated/tables/multiplePricingIndicator.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns whether a code can be priced under several methodologies. {@link decodeMultiplePricingIndicator} explains the
 * value. `undefined` if the field is blank or the code is not listed. CMS: column MULT_PI.
 *
 * @example
 * getMultiplePricingIndicator('Q4257') //=> 'A'
 */
export function getMultiplePricingIndicator(code: string): MultiplePricingIndicator | undefined {
  return valueIn(multiplePricingIndicatorColumn, code);
}
