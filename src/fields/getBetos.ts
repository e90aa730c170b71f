import { betosColumn } from '../../generated/codes/betos.ts';
import type { Betos } from '../../generated/tables/betos.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns the Berenson-Eggers type of service (BETOS) of a code. {@link decodeBetos} explains the value. `undefined` if
 * the field is blank or the code is not listed. CMS: column BETOS.
 *
 * @example
 * getBetos('Q4257') //=> 'O1E'
 */
export function getBetos(code: string): Betos | undefined {
  return valueIn(betosColumn, code);
}
