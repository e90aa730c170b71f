import { coverageIssuesManualReferencesColumn } from '../../generated/codes/coverageIssuesManualReferences.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns the sections of the Coverage Issues Manual that are about a code. `[]` if the field is blank, `undefined` if
 * the code is not listed. CMS: column CIM1-3.
 *
 * @example
 * getCoverageIssuesManualReferences('E0601') //=> ['60-17']
 */
export function getCoverageIssuesManualReferences(code: string): readonly string[] | undefined {
  return valueIn(coverageIssuesManualReferencesColumn, code);
}
