import { type AscPaymentGroup, ascPaymentGroupMeanings } from '../../generated/tables/ascPaymentGroup.ts';
import type { Meaning } from '../../generated/tables/meaning.ts';
import { type Decodable, type Decoded, frozen } from './decoding.ts';

/** All ASC payment group codes with their meanings, frozen, in the order of CMS's record layout. */
export const ascPaymentGroupTable: readonly Meaning<AscPaymentGroup>[] =
  /* @__PURE__ */ frozen(ascPaymentGroupMeanings);

/**
 * Returns the meaning of an ASC payment group code in CMS's words, an entry of {@link ascPaymentGroupTable};
 * `undefined` for any other value. Values are matched exactly: `'yy'` gives `undefined`. CMS: column ASC_GRP.
 *
 * @example
 * decodeAscPaymentGroup('YY') //=> ascPaymentGroupTable[0]
 */
export function decodeAscPaymentGroup<T extends Decodable<AscPaymentGroup>>(value: T): Decoded<AscPaymentGroup, T> {
  return ascPaymentGroupTable.find(({ code }) => code === value) as Decoded<AscPaymentGroup, T>;
}
