import { type MogPaymentGroup, mogPaymentGroupMeanings } from '../../generated/tables/mogPaymentGroup.ts';
import type { Meaning } from '../../generated/types.ts';
import { type Decodable, type Decoded, frozen, meaningOf } from './meaningOf.ts';

/** All its meanings, in the layout's order. */
export const mogPaymentGroupTable: readonly Meaning<MogPaymentGroup>[] =
  /* @__PURE__ */ frozen(mogPaymentGroupMeanings);

/**
 * Returns the meaning of a Medicare outpatient group (MOG) in CMS's words ({@link mogPaymentGroupTable});
 * `undefined` for any other value. CMS: column OPPS.
 *
 * @example
 * decodeMogPaymentGroup('000') //=> mogPaymentGroupTable[0]
 */
export function decodeMogPaymentGroup<T extends Decodable<MogPaymentGroup>>(value: T): Decoded<MogPaymentGroup, T> {
  return meaningOf(mogPaymentGroupTable, value);
}
