import { anesthesiaBaseUnitsColumn } from '../../generated/codes/anesthesiaBaseUnits.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns the base units of an anesthesia service, a whole number. `undefined` where blank or not listed. CMS: column
 * ANEST_BU.
 *
 * @example
 * getAnesthesiaBaseUnits('Q4257') //=> 0
 */
export function getAnesthesiaBaseUnits(code: string): number | undefined {
  return valueIn(anesthesiaBaseUnitsColumn, code);
}
