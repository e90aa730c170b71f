import type { Meaning } from '../../generated/tables/meaning.ts';
import { type TypeOfService, typeOfServiceMeanings } from '../../generated/tables/typeOfService.ts';
import { type Decodable, type Decoded, frozen } from './decoding.ts';

/** All types of service with their meanings, frozen, in the order of CMS's record layout. */
export const typeOfServiceTable: readonly Meaning<TypeOfService>[] = /* @__PURE__ */ frozen(typeOfServiceMeanings);

/**
 * Returns the meaning of a type of service in CMS's words, an entry of {@link typeOfServiceTable}; `undefined` for any
 * other value. Values are matched exactly: `'t'` gives `undefined`. CMS: column TOS1-5.
 *
 * @example
 * decodeTypeOfService('2') //=> typeOfServiceTable[1]
 * decodeTypeOfService('T').notes //=> ['term. 12/31/97', 'eff. 1/1/98']
 */
export function decodeTypeOfService<T extends Decodable<TypeOfService>>(value: T): Decoded<TypeOfService, T> {
  return typeOfServiceTable.find(({ code }) => code === value) as Decoded<TypeOfService, T>;
}
