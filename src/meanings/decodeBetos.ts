import { type Betos, betosMeanings } from '../../generated/tables/betos.ts';
import type { Meaning } from '../../generated/tables/meaning.ts';
import { type Decodable, type Decoded, frozen } from './decoding.ts';

/** All BETOS codes with their meanings, frozen, in the order of CMS's record layout. */
export const betosTable: readonly Meaning<Betos>[] = /* @__PURE__ */ frozen(betosMeanings);

/**
 * Returns the meaning of a Berenson-Eggers type of service (BETOS) in CMS's words, an entry of {@link betosTable};
 * `undefined` for any other value. Values are matched exactly: `'d1a'` gives `undefined`. CMS: column BETOS.
 *
 * @example
 * decodeBetos('D1A') //=> betosTable[0]
 */
export function decodeBetos<T extends Decodable<Betos>>(value: T): Decoded<Betos, T> {
  return betosTable.find(({ code }) => code === value) as Decoded<Betos, T>;
}
