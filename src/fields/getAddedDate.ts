import { addedDate } from '../../generated/codes/addedDate.ts';
import { codeIds } from '../internal/codeIds.ts';
import { type Column, scalarAt } from '../internal/column.ts';
import { rowOfInput } from '../internal/ids.ts';

const column: Column = { packed: addedDate };

export const addedDateAt = (row: number): string => scalarAt(column, row) as string;

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
  const row = rowOfInput(codeIds, code);
  return row === undefined ? undefined : addedDateAt(row);
}
