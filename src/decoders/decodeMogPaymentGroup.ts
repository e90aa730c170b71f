import { type MogPaymentGroup, mogPaymentGroupTable } from '../../generated/tables/mogPaymentGroup.ts';
import { type Decodable, type Decoded, meaningOf } from '../internal/meaningOf.ts';

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
  return meaningOf(mogPaymentGroupTable, value);
}
