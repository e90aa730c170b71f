import { type LabCertification, labCertificationMeanings } from '../../generated/tables/labCertification.ts';
import type { Meaning } from '../../generated/types.ts';
import type { Decodable, Decoded } from '../internal/decoded.ts';
import { freezeTable } from '../internal/freezeTable.ts';

/** The values of the field and their meanings, in the record layout's order: for pick lists. CMS: column LABCERT1-8, layout HCPCS_LAB_CRTFCTN_CD. */
export const labCertificationTable: readonly Meaning<LabCertification>[] =
  /* @__PURE__ */ freezeTable(labCertificationMeanings);

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
  return labCertificationTable.find(({ code }) => code === value) as Decoded<LabCertification, T>;
}
