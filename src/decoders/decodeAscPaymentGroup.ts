import { type AscPaymentGroup, ascPaymentGroupTable } from '../../generated/tables/ascPaymentGroup.ts';
import { type Decodable, type Decoded, meaningOf } from '../internal/meaningOf.ts';

/**
 * Returns what a ASC payment group code means in CMS's words, or `undefined` for any other string and for `undefined`.
 *
 * @param value - A value of the field; one of type `AscPaymentGroup` is never `undefined` decoded.
 * @returns The entry of {@link ascPaymentGroupTable}, the same frozen object on each call.
 * @example
 * decodeAscPaymentGroup('YY') //=> ascPaymentGroupTable[0]
 * decodeAscPaymentGroup('?') //=> undefined
 *
 * CMS: column ASC_GRP, layout HCPCS_ASC_PMT_GRP_CD.
 */
export function decodeAscPaymentGroup<T extends Decodable<AscPaymentGroup>>(value: T): Decoded<AscPaymentGroup, T> {
  return meaningOf(ascPaymentGroupTable, value);
}
