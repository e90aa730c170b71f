import { crossReferencesColumn } from '../../generated/codes/crossReferences.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns the codes that CMS refers to from a deleted or invalid code. Some of them are CPT codes. `[]` if the field is
 * blank, `undefined` if the code is not listed. CMS: column XREF1-5.
 *
 * @example
 * getCrossReferences('J3358') //=> ['Q9989']
 */
export function getCrossReferences(code: string): readonly string[] | undefined {
  return valueIn(crossReferencesColumn, code);
}
