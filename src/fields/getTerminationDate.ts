import { terminationDate } from '../../generated/codes/terminationDate.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toScalar, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const terminationDateColumn: ValueColumn<string | undefined> = {
  packed: terminationDate,
  toValue: toScalar,
  unpacked: undefined,
};

/**
 * Returns the last day on which a code may be used. An ISO date, `undefined` where blank or not listed. CMS: column
 * TERM DT.
 *
 * @example
 * getTerminationDate('Q9989') //=> '2017-12-31'
 */
export function getTerminationDate(code: string): string | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(terminationDateColumn, row);
}
