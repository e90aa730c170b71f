import { typesOfService } from '../../generated/codes/typesOfService.ts';
import type { TypeOfService } from '../../generated/tables/typeOfService.ts';
import { codeIds } from '../internal/codeIds.ts';
import { type Column, listAt } from '../internal/column.ts';
import { rowOfInput } from '../internal/ids.ts';

const column: Column = { packed: typesOfService };

export const typesOfServiceAt = (row: number): readonly TypeOfService[] =>
  listAt(column, row) as readonly TypeOfService[];

/**
 * Returns the kinds of service that a code represents, one to five. {@link decodeTypeOfService} tells what each means.
 *
 * @param code - A code, in any case and with blanks around it.
 * @returns `undefined` where the code is not listed, `[]` where CMS leaves the field blank.
 * @example
 * getTypesOfService('Q4257') //=> ['1']
 *
 * CMS: column TOS1-5, layout HCPCS_TYPE_SRVC_CD.
 */
export function getTypesOfService(code: string): readonly TypeOfService[] | undefined {
  const row = rowOfInput(codeIds, code);
  return row === undefined ? undefined : typesOfServiceAt(row);
}
