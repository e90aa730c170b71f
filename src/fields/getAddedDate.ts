import { addedDateColumn } from '../../generated/codes/addedDate.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns the day on which a code was added, as an ISO date. `undefined` if the code is not listed. CMS: column ADD DT.
 *
 * @example
 * getAddedDate('Q4257') //=> '2022-04-01'
 */
export function getAddedDate(code: string): string | undefined {
  return valueIn(addedDateColumn, code);
}
