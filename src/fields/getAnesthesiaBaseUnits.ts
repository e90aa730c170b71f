import { anesthesiaBaseUnits } from '../../generated/codes/anesthesiaBaseUnits.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toNumber, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const anesthesiaBaseUnitsColumn: ValueColumn<number | undefined> = {
  packed: anesthesiaBaseUnits,
  toValue: toNumber,
  unpacked: undefined,
};

/**
 * Returns the base units of an anesthesia service, a whole number. `undefined` where blank or not listed. CMS: column
 * ANEST_BU.
 *
 * @example
 * getAnesthesiaBaseUnits('Q4257') //=> 0
 */
export function getAnesthesiaBaseUnits(code: string): number | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(anesthesiaBaseUnitsColumn, row);
}
