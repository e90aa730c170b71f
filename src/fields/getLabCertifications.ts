import { labCertificationsColumn } from '../../generated/codes/labCertifications.ts';
import type { LabCertification } from '../../generated/tables/labCertification.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns the specialties in which a laboratory must be certified to perform a code. {@link decodeLabCertification}
 * explains each value. `[]` if the field is blank, `undefined` if the code is not listed. CMS: column LABCERT1-8.
 *
 * @example
 * getLabCertifications('G0328') //=> ['310', '400']
 */
export function getLabCertifications(code: string): readonly LabCertification[] | undefined {
  return valueIn(labCertificationsColumn, code);
}
