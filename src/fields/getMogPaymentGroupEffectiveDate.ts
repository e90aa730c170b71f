import { mogPaymentGroupEffectiveDate } from '../../generated/codes/mogPaymentGroupEffectiveDate.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toScalar, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const mogPaymentGroupEffectiveDateColumn: ValueColumn<string | undefined> = {
  packed: mogPaymentGroupEffectiveDate,
  toValue: toScalar,
  unpacked: undefined,
};

/**
 * Returns since when a code is in its MOG payment group; CMS leaves it blank today. An ISO date, `undefined` where
 * blank or not listed. CMS: column OPPS_DT.
 *
 * @example
 * getMogPaymentGroupEffectiveDate('Q4257') //=> undefined
 */
export function getMogPaymentGroupEffectiveDate(code: string): string | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(mogPaymentGroupEffectiveDateColumn, row);
}
