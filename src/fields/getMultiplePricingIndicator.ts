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
 * it means.
 *
 * @param code - In any case and with blanks around it.
 * @returns `undefined` where the field is blank or the code not listed.
 * @example
 * getMultiplePricingIndicator('Q4257') //=> 'A'
 *
 * CMS: column MULT_PI, layout HCPCS_MLTPL_PRCNG_IND_CD.
 */
export function getMultiplePricingIndicator(code: string): MultiplePricingIndicator | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(multiplePricingIndicatorColumn, row);
}
