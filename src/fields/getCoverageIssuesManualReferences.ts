import { coverageIssuesManualReferencesColumn } from '../../generated/codes/coverageIssuesManualReferences.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns the sections of the coverage issues manual that tell of a code. `[]` where blank, `undefined` where not
 * listed. CMS: column CIM1-3.
 *
 * @example
 * getCoverageIssuesManualReferences('E0601') //=> ['60-17']
 */
export function getCoverageIssuesManualReferences(code: string): readonly string[] | undefined {
  return valueIn(coverageIssuesManualReferencesColumn, code);
}
