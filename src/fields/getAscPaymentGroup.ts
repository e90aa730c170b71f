import { ascPaymentGroupColumn } from '../../generated/codes/ascPaymentGroup.ts';
import type { AscPaymentGroup } from '../../generated/tables/ascPaymentGroup.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns `'YY'` for a code that is approved for ambulatory surgical centers. {@link decodeAscPaymentGroup} tells what
 * it means. `undefined` where blank or not listed. CMS: column ASC_GRP.
 *
 * @example
 * getAscPaymentGroup('Q4257') //=> 'YY'
 */
export function getAscPaymentGroup(code: string): AscPaymentGroup | undefined {
  return valueIn(ascPaymentGroupColumn, code);
}
