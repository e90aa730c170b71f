import { coverageIssuesManualReferencesColumn } from '../../generated/codes/coverageIssuesManualReferences.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns the sections of the Coverage Issues Manual that are about a code. `[]` if the field is blank, `undefined` if
 * the code is not listed. CMS replaced this manual in 2003 with its Internet-Only Manuals: look for the subject in Pub.
 * 100-03, the National Coverage Determinations Manual. Most section numbers are still those of the old manual. CMS:
 * column CIM1-3.
 *
 * @example
 * getCoverageIssuesManualReferences('E0601') //=> ['60-17']
 */
export function getCoverageIssuesManualReferences(code: string): readonly string[] | undefined {
  return valueIn(coverageIssuesManualReferencesColumn, code);
}
