import { mogPaymentGroupEffectiveDate } from '../../generated/codes/mogPaymentGroupEffectiveDate.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toScalar, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const mogPaymentGroupEffectiveDateColumn: ValueColumn<string | undefined> = {
  packed: mogPaymentGroupEffectiveDate,
  toValue: toScalar,
  unpacked: undefined,
};

/**
 * Returns since when a code is in its MOG payment group; CMS leaves it blank today.
 *
 * @param code - In any case and with blanks around it.
 * @returns An ISO date; `undefined` where the field is blank or the code not listed.
 * @example
 * getMogPaymentGroupEffectiveDate('Q4257') //=> undefined
 *
 * CMS: column OPPS_DT, layout HCPCS_MOG_PMT_GRP_EFCTV_DT.
 */
export function getMogPaymentGroupEffectiveDate(code: string): string | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(mogPaymentGroupEffectiveDateColumn, row);
}
