import { crossReferences } from '../../generated/codes/crossReferences.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toList, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const crossReferencesColumn: ValueColumn<readonly string[]> = {
  packed: crossReferences,
  toValue: toList,
  unpacked: undefined,
};

/**
 * Returns the codes that CMS refers to from a deleted or invalid one; some are CPT codes. `[]` where blank, `undefined`
 * where not listed. CMS: column XREF1-5.
 *
 * @example
 * getCrossReferences('J3358') //=> ['Q9989']
 */
export function getCrossReferences(code: string): readonly string[] | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(crossReferencesColumn, row);
}
