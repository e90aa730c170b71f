import { type MogPaymentGroup, mogPaymentGroupMeanings } from '../../generated/tables/mogPaymentGroup.ts';
import type { Meaning } from '../../generated/types.ts';
import type { Decodable, Decoded } from '../internal/decoded.ts';
import { freezeTable } from '../internal/freezeTable.ts';

/** The values of the field and their meanings, in the record layout's order: for pick lists. CMS: column OPPS, layout HCPCS_MOG_PMT_GRP_CD. */
export const mogPaymentGroupTable: readonly Meaning<MogPaymentGroup>[] =
  /* @__PURE__ */ freezeTable(mogPaymentGroupMeanings);

/**
 * Returns what a Medicare outpatient group (MOG) means in CMS's words, or `undefined` for any other string and for `undefined`.
 *
 * @param value - A value of the field; one of type `MogPaymentGroup` is never `undefined` decoded.
 * @returns The entry of {@link mogPaymentGroupTable}, the same frozen object on each call.
 * @example
 * decodeMogPaymentGroup('000') //=> mogPaymentGroupTable[0]
 * decodeMogPaymentGroup('?') //=> undefined
 *
 * CMS: column OPPS, layout HCPCS_MOG_PMT_GRP_CD.
 */
export function decodeMogPaymentGroup<T extends Decodable<MogPaymentGroup>>(value: T): Decoded<MogPaymentGroup, T> {
  return mogPaymentGroupTable.find(({ code }) => code === value) as Decoded<MogPaymentGroup, T>;
}
