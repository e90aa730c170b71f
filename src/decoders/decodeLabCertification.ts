import { type LabCertification, labCertificationTable } from '../../generated/tables/labCertification.ts';
import { type Decodable, type Decoded, meaningOf } from '../internal/meaningOf.ts';

/**
 * Returns what a lab certification means in CMS's words, or `undefined` for any other string and for `undefined`.
 *
 * @param value - A value of the field; one of type `LabCertification` is never `undefined` decoded.
 * @returns The entry of {@link labCertificationTable}, the same frozen object on each call.
 * @example
 * decodeLabCertification('110') //=> labCertificationTable[2]
 * decodeLabCertification('110').group //=> 'Microbiology'
 * decodeLabCertification('?') //=> undefined
 *
 * CMS: column LABCERT1-8, layout HCPCS_LAB_CRTFCTN_CD.
 */
export function decodeLabCertification<T extends Decodable<LabCertification>>(value: T): Decoded<LabCertification, T> {
  return meaningOf(labCertificationTable, value);
}
