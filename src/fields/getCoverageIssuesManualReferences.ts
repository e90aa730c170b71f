import { coverageIssuesManualReferences } from '../../generated/codes/coverageIssuesManualReferences.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toList, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const coverageIssuesManualReferencesColumn: ValueColumn<readonly string[]> = {
  packed: coverageIssuesManualReferences,
  toValue: toList,
  unpacked: undefined,
};

/**
 * Returns the sections of the coverage issues manual that tell of a code. `[]` where blank, `undefined` where not
 * listed. CMS: column CIM1-3.
 *
 * @example
 * getCoverageIssuesManualReferences('E0601') //=> ['60-17']
 */
export function getCoverageIssuesManualReferences(code: string): readonly string[] | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(coverageIssuesManualReferencesColumn, row);
}
