import { terminationDateColumn } from '../../generated/codes/terminationDate.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns the last day on which a code may be used, as an ISO date. `undefined` if the field is blank or the code is
 * not listed. CMS: column TERM DT.
 *
 * @example
 * getTerminationDate('Q9989') //=> '2017-12-31'
 */
export function getTerminationDate(code: string): string | undefined {
  return valueIn(terminationDateColumn, code);
}
