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
 * `[]` where blank, `undefined` where not listed. CMS: column TOS1-5.
 *
 * @example
 * getTypesOfService('Q4257') //=> ['1']
 */
export function getTypesOfService(code: string): readonly TypeOfService[] | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(typesOfServiceColumn, row);
}
