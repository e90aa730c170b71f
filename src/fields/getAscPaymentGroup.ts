import { ascPaymentGroupColumn } from '../../generated/codes/ascPaymentGroup.ts';
import type { AscPaymentGroup } from '../../generated/tables/ascPaymentGroup.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns the ASC payment group of a code: `'YY'` if it is approved for ambulatory surgical centers.
 * {@link decodeAscPaymentGroup} explains the value. `undefined` if the field is blank or the code is not listed. CMS:
 * column ASC_GRP.
 *
 * @example
 * getAscPaymentGroup('Q4257') //=> 'YY'
 */
export function getAscPaymentGroup(code: string): AscPaymentGroup | undefined {
  return valueIn(ascPaymentGroupColumn, code);
}
