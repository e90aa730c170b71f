import { type MogPaymentGroup, mogPaymentGroupMeanings } from '../../generated/tables/mogPaymentGroup.ts';
import type { Meaning } from '../../generated/types.ts';
import type { Decodable, Decoded } from '../internal/decoded.ts';

/** The field's values and meanings, in the layout's order. */
export const mogPaymentGroupTable: readonly Meaning<MogPaymentGroup>[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ mogPaymentGroupMeanings.map<Meaning<MogPaymentGroup>>(Object.freeze),
);

/**
 * Returns the meaning of a Medicare outpatient group (MOG) in CMS's words, or `undefined` for any other value.
 *
 * @param value - A value of type `MogPaymentGroup` is never `undefined` decoded.
 * @returns The entry of {@link mogPaymentGroupTable}, the same object on each call.
 * @example
 * decodeMogPaymentGroup('000') //=> mogPaymentGroupTable[0]
 * decodeMogPaymentGroup('?') //=> undefined
 *
 * CMS: column OPPS, layout HCPCS_MOG_PMT_GRP_CD.
 */
export function decodeMogPaymentGroup<T extends Decodable<MogPaymentGroup>>(value: T): Decoded<MogPaymentGroup, T> {
  return mogPaymentGroupTable.find(({ code }) => code === value) as Decoded<MogPaymentGroup, T>;
}
