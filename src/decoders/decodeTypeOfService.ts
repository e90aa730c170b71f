import { type TypeOfService, typeOfServiceTable } from '../../generated/tables/typeOfService.ts';
import { type Decodable, type Decoded, meaningOf } from '../internal/meaningOf.ts';

/**
 * Returns what a type of service means in CMS's words, or `undefined` for any other string and for `undefined`.
 *
 * @param value - A value of the field; one of type `TypeOfService` is never `undefined` decoded.
 * @returns The same frozen object on each call.
 * @example
 * decodeTypeOfService('1') //=> { code: '1', description: 'Medical care' }
 * decodeTypeOfService('T').notes //=> ['term. 12/31/97', 'eff. 1/1/98']
 *
 * CMS: column TOS1-5, layout HCPCS_TYPE_SRVC_CD.
 */
export function decodeTypeOfService<T extends Decodable<TypeOfService>>(value: T): Decoded<TypeOfService, T> {
  return meaningOf(typeOfServiceTable, value);
}
