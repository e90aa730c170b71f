import { addedDate } from '../../generated/codes/addedDate.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toScalar, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

const column: ValueColumn<string | undefined> = { packed: addedDate, toValue: toScalar, unpacked: undefined };

export const addedDateAt = (row: number): string => valueAt(column, row) as string;

/**
 * Returns the day on which a code was added.
 *
 * @param code - A code, in any case and with blanks around it.
 * @returns An ISO date; `undefined` where the code is not listed.
 * @example
 * getAddedDate('Q4257') //=> '2022-04-01'
 *
 * CMS: column ADD DT, layout HCPCS_CD_ADD_DT.
 */
export function getAddedDate(code: string): string | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : addedDateAt(row);
}
