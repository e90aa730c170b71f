import { betos } from '../../generated/codes/betos.ts';
import type { Betos } from '../../generated/tables/betos.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toScalar, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const betosColumn: ValueColumn<Betos | undefined> = { packed: betos, toValue: toScalar, unpacked: undefined };

/**
 * Returns the Berenson-Eggers type of service (BETOS) of a code. {@link decodeBetos} tells what it means. `undefined`
 * where blank or not listed. CMS: column BETOS.
 *
 * @example
 * getBetos('Q4257') //=> 'O1E'
 */
export function getBetos(code: string): Betos | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(betosColumn, row);
}
