import { type AscPaymentGroup, ascPaymentGroupMeanings } from '../../generated/tables/ascPaymentGroup.ts';
import type { Meaning } from '../../generated/types.ts';
import { type Decodable, type Decoded, frozen, meaningOf } from './meaningOf.ts';

/** All its meanings, in the layout's order. */
export const ascPaymentGroupTable: readonly Meaning<AscPaymentGroup>[] =
  /* @__PURE__ */ frozen(ascPaymentGroupMeanings);

/**
 * Returns the meaning of an ASC payment group code in CMS's words ({@link ascPaymentGroupTable});
 * `undefined` for any other value. CMS: column ASC_GRP.
 *
 * @example
 * decodeAscPaymentGroup('YY') //=> ascPaymentGroupTable[0]
 */
export function decodeAscPaymentGroup<T extends Decodable<AscPaymentGroup>>(value: T): Decoded<AscPaymentGroup, T> {
  return meaningOf(ascPaymentGroupTable, value);
}
