import { ascPaymentGroupEffectiveDate } from '../../generated/codes/ascPaymentGroupEffectiveDate.ts';
import { codeIds } from '../internal/codeIds.ts';
import { type Column, scalarAt } from '../internal/column.ts';
import { rowOfInput } from '../internal/ids.ts';

const column: Column = { packed: ascPaymentGroupEffectiveDate };

export const ascPaymentGroupEffectiveDateAt = (row: number): string | undefined => scalarAt(column, row);

/**
 * Returns since when a code is in its ASC payment group.
 *
 * @param code - A code, in any case and with blanks around it.
 * @returns An ISO date; `undefined` where CMS leaves the field blank or the code is not listed.
 * @example
 * getAscPaymentGroupEffectiveDate('Q4257') //=> '2026-01-01'
 *
 * CMS: column ASC_DT, layout HCPCS_ASC_PMT_GRP_EFCTV_DT.
 */
export function getAscPaymentGroupEffectiveDate(code: string): string | undefined {
  const row = rowOfInput(codeIds, code);
  return row === undefined ? undefined : ascPaymentGroupEffectiveDateAt(row);
}
