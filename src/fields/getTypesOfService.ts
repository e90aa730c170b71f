import { typesOfServiceColumn } from '../../generated/codes/typesOfService.ts';
import type { TypeOfService } from '../../generated/tables/typeOfService.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns the types of service that a code represents: up to five, in order. {@link decodeTypeOfService} explains each
 * value. `[]` if the field is blank, `undefined` if the code is not listed. CMS: column TOS1-5.
 *
 * @example
 * getTypesOfService('Q4257') //=> ['1']
 */
export function getTypesOfService(code: string): readonly TypeOfService[] | undefined {
  return valueIn(typesOfServiceColumn, code);
}
