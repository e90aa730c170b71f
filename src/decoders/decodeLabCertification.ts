import { type LabCertification, labCertificationMeanings } from '../../generated/tables/labCertification.ts';
import type { Meaning } from '../../generated/types.ts';
import type { Decodable, Decoded } from '../internal/decoded.ts';

/** The field's values and meanings, in the layout's order. */
export const labCertificationTable: readonly Meaning<LabCertification>[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ labCertificationMeanings.map<Meaning<LabCertification>>(Object.freeze),
);

/**
 * Returns the meaning of a lab certification in CMS's words, or `undefined` for any other value.
 *
 * @param value - A value of type `LabCertification` is never `undefined` decoded.
 * @returns The entry of {@link labCertificationTable}, the same object on each call.
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
