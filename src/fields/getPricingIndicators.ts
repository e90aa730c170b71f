import { pricingIndicators } from '../../generated/codes/pricingIndicators.ts';
import type { PricingIndicator } from '../../generated/tables/pricingIndicator.ts';
import { codeIds } from '../internal/codeIds.ts';
import { type Column, listAt } from '../internal/column.ts';
import { rowOfInput } from '../internal/ids.ts';

const column: Column = { packed: pricingIndicators };

export const pricingIndicatorsAt = (row: number): readonly PricingIndicator[] =>
  listAt(column, row) as readonly PricingIndicator[];

/**
 * Returns how Medicare part B prices a code, one to four indicators. {@link decodePricingIndicator} tells what each
 * means.
 *
 * @param code - A code, in any case and with blanks around it.
 * @returns `undefined` where the code is not listed, `[]` where CMS leaves the field blank.
 * @example
 * getPricingIndicators('Q4257') //=> ['11']
 *
 * CMS: column PRICE1-4, layout HCPCS_PRCNG_IND_CD.
 */
export function getPricingIndicators(code: string): readonly PricingIndicator[] | undefined {
  const row = rowOfInput(codeIds, code);
  return row === undefined ? undefined : pricingIndicatorsAt(row);
}
