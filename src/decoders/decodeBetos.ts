import { type Betos, betosTable } from '../../generated/tables/betos.ts';
import { type Decodable, type Decoded, meaningOf } from '../internal/meaningOf.ts';

/**
 * Returns what a Berenson-Eggers type of service (BETOS) means in CMS's words, or `undefined` for any other string and for `undefined`.
 *
 * @param value - A value of the field; one of type `Betos` is never `undefined` decoded.
 * @returns The entry of {@link betosTable}, the same frozen object on each call.
 * @example
 * decodeBetos('D1A') //=> betosTable[0]
 * decodeBetos('?') //=> undefined
 *
 * CMS: column BETOS, layout HCPCS_BETOS_CD.
 */
export function decodeBetos<T extends Decodable<Betos>>(value: T): Decoded<Betos, T> {
  return meaningOf(betosTable, value);
}
