import { typesOfServiceColumn } from '../../generated/codes/typesOfService.ts';
import type { TypeOfService } from '../../generated/tables/typeOfService.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns the kinds of service that a code represents, one to five. {@link decodeTypeOfService} tells what each means.
 * `[]` where blank, `undefined` where not listed. CMS: column TOS1-5.
 *
 * @example
 * getTypesOfService('Q4257') //=> ['1']
 */
export function getTypesOfService(code: string): readonly TypeOfService[] | undefined {
  return valueIn(typesOfServiceColumn, code);
}
