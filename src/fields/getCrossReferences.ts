import { crossReferences } from '../../generated/codes/crossReferences.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toList, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const crossReferencesColumn: ValueColumn<readonly string[]> = {
  packed: crossReferences,
  toValue: toList,
  unpacked: undefined,
};

/**
 * Returns the codes that CMS refers to from a deleted or invalid one; some are CPT codes.
 *
 * @param code - In any case and with blanks around it.
 * @returns `undefined` where the code is not listed, `[]` where CMS leaves the field blank.
 * @example
 * getCrossReferences('J3358') //=> ['Q9989']
 *
 * CMS: column XREF1-5, layout HCPCS_XREF_CD.
 */
export function getCrossReferences(code: string): readonly string[] | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(crossReferencesColumn, row);
}
