import { ascPaymentGroup } from '../../generated/codes/ascPaymentGroup.ts';
import type { AscPaymentGroup } from '../../generated/tables/ascPaymentGroup.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toScalar, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const ascPaymentGroupColumn: ValueColumn<AscPaymentGroup | undefined> = {
  packed: ascPaymentGroup,
  toValue: toScalar,
  unpacked: undefined,
};

/**
 * Returns `'YY'` for a code that is approved for ambulatory surgical centers. {@link decodeAscPaymentGroup} tells what
 * it means. `undefined` where blank or not listed. CMS: column ASC_GRP.
 *
 * @example
 * getAscPaymentGroup('Q4257') //=> 'YY'
 */
export function getAscPaymentGroup(code: string): AscPaymentGroup | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(ascPaymentGroupColumn, row);
}
