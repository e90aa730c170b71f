import { anesthesiaBaseUnits } from '../../generated/codes/anesthesiaBaseUnits.ts';
import { codeIds } from '../internal/codeIds.ts';
import { type Column, numberAt } from '../internal/column.ts';
import { rowOfInput } from '../internal/ids.ts';

const column: Column = { packed: anesthesiaBaseUnits };

export const anesthesiaBaseUnitsAt = (row: number): number | undefined => numberAt(column, row);

/**
 * Returns the base units of an anesthesia service, a whole number.
 *
 * @param code - A code, in any case and with blanks around it.
 * @returns `undefined` where CMS leaves the field blank or the code is not listed.
 * @example
 * getAnesthesiaBaseUnits('Q4257') //=> 0
 *
 * CMS: column ANEST_BU, layout HCPCS_ANSTHSA_BASE_UNIT_QTY.
 */
export function getAnesthesiaBaseUnits(code: string): number | undefined {
  const row = rowOfInput(codeIds, code);
  return row === undefined ? undefined : anesthesiaBaseUnitsAt(row);
}
