import { typesOfService } from '../../generated/codes/typesOfService.ts';
import type { TypeOfService } from '../../generated/tables/typeOfService.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toList, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const typesOfServiceColumn: ValueColumn<readonly TypeOfService[]> = {
  packed: typesOfService,
  toValue: toList,
  unpacked: undefined,
};

/**
 * Returns the kinds of service that a code represents, one to five. {@link decodeTypeOfService} tells what each means.
 *
 * @param code - In any case and with blanks around it.
 * @returns `undefined` where the code is not listed, `[]` where CMS leaves the field blank.
 * @example
 * getTypesOfService('Q4257') //=> ['1']
 *
 * CMS: column TOS1-5, layout HCPCS_TYPE_SRVC_CD.
 */
export function getTypesOfService(code: string): readonly TypeOfService[] | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(typesOfServiceColumn, row);
}
