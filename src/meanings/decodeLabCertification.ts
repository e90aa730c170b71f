import { type LabCertification, labCertificationMeanings } from '../../generated/tables/labCertification.ts';
import type { Meaning } from '../../generated/tables/meaning.ts';
import { type Decodable, type Decoded, frozen } from './decoding.ts';

/** All lab certification codes with their meanings, frozen, in the order of CMS's record layout. */
export const labCertificationTable: readonly Meaning<LabCertification>[] =
  /* @__PURE__ */ frozen(labCertificationMeanings);

/**
 * Returns the meaning of a lab certification code in CMS's words, an entry of {@link labCertificationTable};
 * `undefined` for any other value. Values are matched exactly: `' 110'` gives `undefined`. CMS: column LABCERT1-8.
 *
 * @example
 * decodeLabCertification('110') //=> labCertificationTable[2]
 * decodeLabCertification('110').group //=> 'Microbiology'
 */
export function decodeLabCertification<T extends Decodable<LabCertification>>(value: T): Decoded<LabCertification, T> {
  return labCertificationTable.find(({ code }) => code === value) as Decoded<LabCertification, T>;
}
