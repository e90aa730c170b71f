import type { Meaning } from '../../generated/tables/meaning.ts';
import { type MogPaymentGroup, mogPaymentGroupMeanings } from '../../generated/tables/mogPaymentGroup.ts';
import { type Decodable, type Decoded, frozen } from './decoding.ts';

/** All Medicare outpatient groups (MOG) with their meanings, frozen, in the order of CMS's record layout. */
export const mogPaymentGroupTable: readonly Meaning<MogPaymentGroup>[] =
  /* @__PURE__ */ frozen(mogPaymentGroupMeanings);

/**
 * Returns the meaning of a Medicare outpatient group (MOG) in CMS's words, an entry of {@link mogPaymentGroupTable};
 * `undefined` for any other value. Values are matched exactly: `'0'` gives `undefined`. CMS: column OPPS.
 *
 * @example
 * decodeMogPaymentGroup('000') //=> mogPaymentGroupTable[0]
 */
export function decodeMogPaymentGroup<T extends Decodable<MogPaymentGroup>>(value: T): Decoded<MogPaymentGroup, T> {
  return mogPaymentGroupTable.find(({ code }) => code === value) as Decoded<MogPaymentGroup, T>;
}
