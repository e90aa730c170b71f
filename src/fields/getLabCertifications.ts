import { labCertifications } from '../../generated/codes/labCertifications.ts';
import type { LabCertification } from '../../generated/tables/labCertification.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toList, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const labCertificationsColumn: ValueColumn<readonly LabCertification[]> = {
  packed: labCertifications,
  toValue: toList,
  unpacked: undefined,
};

/**
 * Returns the specialties in which a laboratory must be certified for a code. {@link decodeLabCertification} tells what
 * each means. `[]` where blank, `undefined` where not listed. CMS: column LABCERT1-8.
 *
 * @example
 * getLabCertifications('G0328') //=> ['310', '400']
 */
export function getLabCertifications(code: string): readonly LabCertification[] | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(labCertificationsColumn, row);
}
