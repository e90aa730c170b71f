import { coverageIssuesManualReferences } from '../../generated/codes/coverageIssuesManualReferences.ts';
import { codeIds } from '../internal/codeIds.ts';
import { type Column, listAt } from '../internal/column.ts';
import { rowOfInput } from '../internal/ids.ts';

const column: Column = { packed: coverageIssuesManualReferences };

export const coverageIssuesManualReferencesAt = (row: number): readonly string[] => listAt(column, row);

/**
 * Returns the sections of the coverage issues manual that tell of a code.
 *
 * @param code - A code, in any case and with blanks around it.
 * @returns `undefined` where the code is not listed, `[]` where CMS leaves the field blank.
 * @example
 * getCoverageIssuesManualReferences('E0601') //=> ['60-17']
 *
 * CMS: column CIM1-3, layout HCPCS_CIM_RFRNC_SECT_NUM.
 */
export function getCoverageIssuesManualReferences(code: string): readonly string[] | undefined {
  const row = rowOfInput(codeIds, code);
  return row === undefined ? undefined : coverageIssuesManualReferencesAt(row);
}
