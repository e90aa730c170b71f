import { terminationDate } from '../../generated/codes/terminationDate.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toScalar, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const terminationDateColumn: ValueColumn<string | undefined> = {
  packed: terminationDate,
  toValue: toScalar,
  unpacked: undefined,
};

/**
 * Returns the last day on which a code may be used.
 *
 * @param code - In any case and with blanks around it.
 * @returns An ISO date; `undefined` where the field is blank or the code not listed.
 * @example
 * getTerminationDate('Q9989') //=> '2017-12-31'
 *
 * CMS: column TERM DT, layout HCPCS_TRMNTN_DT.
 */
export function getTerminationDate(code: string): string | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(terminationDateColumn, row);
}
