import { medicareCarriersManualReferences } from '../../generated/codes/medicareCarriersManualReferences.ts';
import { codeIds } from '../internal/codeIds.ts';
import { type Column, listAt } from '../internal/column.ts';
import { rowOfInput } from '../internal/ids.ts';

const column: Column = { packed: medicareCarriersManualReferences };

export const medicareCarriersManualReferencesAt = (row: number): readonly string[] => listAt(column, row);

/**
 * Returns the sections of the Medicare carriers manual that tell of a code.
 *
 * @param code - A code, in any case and with blanks around it.
 * @returns `undefined` where the code is not listed, `[]` where CMS leaves the field blank.
 * @example
 * getMedicareCarriersManualReferences('E0100') //=> ['2100.1']
 *
 * CMS: column MCM1-3, layout HCPCS_MCM_RFRNC_SECT_NUM.
 */
export function getMedicareCarriersManualReferences(code: string): readonly string[] | undefined {
  const row = rowOfInput(codeIds, code);
  return row === undefined ? undefined : medicareCarriersManualReferencesAt(row);
}
