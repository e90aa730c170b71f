import { ascPaymentGroupEffectiveDate } from '../../generated/codes/ascPaymentGroupEffectiveDate.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toScalar, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const ascPaymentGroupEffectiveDateColumn: ValueColumn<string | undefined> = {
  packed: ascPaymentGroupEffectiveDate,
  toValue: toScalar,
  unpacked: undefined,
};

/**
 * Returns since when a code is in its ASC payment group.
 *
 * @param code - In any case and with blanks around it.
 * @returns An ISO date; `undefined` where the field is blank or the code not listed.
 * @example
 * getAscPaymentGroupEffectiveDate('Q4257') //=> '2026-01-01'
 *
 * CMS: column ASC_DT, layout HCPCS_ASC_PMT_GRP_EFCTV_DT.
 */
export function getAscPaymentGroupEffectiveDate(code: string): string | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(ascPaymentGroupEffectiveDateColumn, row);
}
