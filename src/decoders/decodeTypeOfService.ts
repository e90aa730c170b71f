import { type TypeOfService, typeOfServiceTable } from '../../generated/tables/typeOfService.ts';
import { type Decodable, type Decoded, meaningOf } from '../internal/meaningOf.ts';

/**
 * Returns what a type of service means in CMS's words, or `undefined` for any other string and for `undefined`.
 *
 * @param value - A value of the field; one of type `TypeOfService` is never `undefined` decoded.
 * @returns The entry of {@link typeOfServiceTable}, the same frozen object on each call.
 * @example
 * decodeTypeOfService('2') //=> typeOfServiceTable[1]
 * decodeTypeOfService('?') //=> undefined
 * decodeTypeOfService('T').notes //=> ['term. 12/31/97', 'eff. 1/1/98']
 *
 * CMS: column TOS1-5, layout HCPCS_TYPE_SRVC_CD.
 */
export function decodeTypeOfService<T extends Decodable<TypeOfService>>(value: T): Decoded<TypeOfService, T> {
  return meaningOf(typeOfServiceTable, value);
}
