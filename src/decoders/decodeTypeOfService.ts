import { type TypeOfService, typeOfServiceMeanings } from '../../generated/tables/typeOfService.ts';
import type { Meaning } from '../../generated/types.ts';
import type { Decodable, Decoded } from '../internal/decoded.ts';
import { freezeTable } from '../internal/freezeTable.ts';

/** The values of the field and their meanings, in the record layout's order: for pick lists. CMS: column TOS1-5, layout HCPCS_TYPE_SRVC_CD. */
export const typeOfServiceTable: readonly Meaning<TypeOfService>[] = /* @__PURE__ */ freezeTable(typeOfServiceMeanings);

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
  return typeOfServiceTable.find(({ code }) => code === value) as Decoded<TypeOfService, T>;
}
