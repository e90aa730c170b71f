import { mogPaymentGroup } from '../../generated/codes/mogPaymentGroup.ts';
import type { MogPaymentGroup } from '../../generated/tables/mogPaymentGroup.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toScalar, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const mogPaymentGroupColumn: ValueColumn<MogPaymentGroup | undefined> = {
  packed: mogPaymentGroup,
  toValue: toScalar,
  unpacked: undefined,
};

/**
 * Returns the Medicare outpatient group (MOG) of a code; CMS leaves it blank today. {@link decodeMogPaymentGroup} tells
 * what it means. `undefined` where blank or not listed. CMS: column OPPS.
 *
 * @example
 * getMogPaymentGroup('Q4257') //=> undefined
 */
export function getMogPaymentGroup(code: string): MogPaymentGroup | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(mogPaymentGroupColumn, row);
}
