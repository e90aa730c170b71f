import { anesthesiaBaseUnits } from '../../generated/codes/anesthesiaBaseUnits.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toNumber, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const anesthesiaBaseUnitsColumn: ValueColumn<number | undefined> = {
  packed: anesthesiaBaseUnits,
  toValue: toNumber,
  unpacked: undefined,
};

/**
 * Returns the base units of an anesthesia service, a whole number.
 *
 * @param code - In any case and with blanks around it.
 * @returns `undefined` where the field is blank or the code not listed.
 * @example
 * getAnesthesiaBaseUnits('Q4257') //=> 0
 *
 * CMS: column ANEST_BU, layout HCPCS_ANSTHSA_BASE_UNIT_QTY.
 */
export function getAnesthesiaBaseUnits(code: string): number | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(anesthesiaBaseUnitsColumn, row);
}
