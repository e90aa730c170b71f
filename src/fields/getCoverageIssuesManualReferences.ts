import { coverageIssuesManualReferences } from '../../generated/codes/coverageIssuesManualReferences.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toList, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const coverageIssuesManualReferencesColumn: ValueColumn<readonly string[]> = {
  packed: coverageIssuesManualReferences,
  toValue: toList,
  unpacked: undefined,
};

/**
 * Returns the sections of the coverage issues manual that tell of a code.
 *
 * @param code - In any case and with blanks around it.
 * @returns `undefined` where the code is not listed, `[]` where CMS leaves the field blank.
 * @example
 * getCoverageIssuesManualReferences('E0601') //=> ['60-17']
 *
 * CMS: column CIM1-3, layout HCPCS_CIM_RFRNC_SECT_NUM.
 */
export function getCoverageIssuesManualReferences(code: string): readonly string[] | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(coverageIssuesManualReferencesColumn, row);
}
