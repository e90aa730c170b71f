import { mogPaymentGroupColumn } from '../../generated/codes/mogPaymentGroup.ts';
import type { MogPaymentGroup } from '../../generated/tables/mogPaymentGroup.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns the Medicare outpatient group (MOG) of a code. CMS leaves this field blank today.
 * {@link decodeMogPaymentGroup} explains the value. `undefined` if the field is blank or the code is not listed. CMS:
 * column OPPS.
 *
 * @example
 * getMogPaymentGroup('Q4257') //=> undefined
 */
export function getMogPaymentGroup(code: string): MogPaymentGroup | undefined {
  return valueIn(mogPaymentGroupColumn, code);
}
