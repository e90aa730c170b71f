import { type Betos, betosMeanings } from '../../generated/tables/betos.ts';
import type { Meaning } from '../../generated/types.ts';
import { type Decodable, type Decoded, frozen, meaningOf } from './meaningOf.ts';

/** All its meanings, in the layout's order. */
export const betosTable: readonly Meaning<Betos>[] = /* @__PURE__ */ frozen(betosMeanings);

/**
 * Returns the meaning of a Berenson-Eggers type of service (BETOS) in CMS's words ({@link betosTable});
 * `undefined` for any other value. CMS: column BETOS.
 *
 * @example
 * decodeBetos('D1A') //=> betosTable[0]
 */
export function decodeBetos<T extends Decodable<Betos>>(value: T): Decoded<Betos, T> {
  return meaningOf(betosTable, value);
}
