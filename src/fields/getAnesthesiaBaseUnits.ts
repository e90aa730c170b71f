import { anesthesiaBaseUnitsColumn } from '../../generated/codes/anesthesiaBaseUnits.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns the base units of an anesthesia service, as a whole number. `undefined` if the field is blank or the code is
 * not listed. CMS: column ANEST_BU.
 *
 * @example
 * getAnesthesiaBaseUnits('Q4257') //=> 0
 */
export function getAnesthesiaBaseUnits(code: string): number | undefined {
  return valueIn(anesthesiaBaseUnitsColumn, code);
}
