import { ascPaymentGroupEffectiveDate } from '../../generated/codes/ascPaymentGroupEffectiveDate.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toScalar, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const ascPaymentGroupEffectiveDateColumn: ValueColumn<string | undefined> = {
  packed: ascPaymentGroupEffectiveDate,
  toValue: toScalar,
  unpacked: undefined,
};

/**
 * Returns since when a code is in its ASC payment group. An ISO date, `undefined` where blank or not listed. CMS:
 * column ASC_DT.
 *
 * @example
 * getAscPaymentGroupEffectiveDate('Q4257') //=> '2026-01-01'
 */
export function getAscPaymentGroupEffectiveDate(code: string): string | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(ascPaymentGroupEffectiveDateColumn, row);
}
