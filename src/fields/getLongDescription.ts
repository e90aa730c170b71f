import { longDescription } from '../../generated/codes/longDescription.ts';
import { codeIds } from '../internal/codeIds.ts';
import { type Column, scalarAt } from '../internal/column.ts';
import { rowOfInput } from '../internal/ids.ts';

const column: Column = { packed: longDescription };

export const longDescriptionAt = (row: number): string => scalarAt(column, row) as string;

/**
 * Returns the long description of a code, exactly as CMS has it.
 *
 * @param code - A code, in any case and with blanks around it.
 * @returns `undefined` where the code is not listed.
 * @example
 * getLongDescription('Q4257') //=> 'Relese, per square centimeter (add-on, list separately in addition to primary procedure)'
 *
 * CMS: column LONG DESCRIPTION, layout HCPCS_LONG_DESC_TXT.
 */
export function getLongDescription(code: string): string | undefined {
  const row = rowOfInput(codeIds, code);
  return row === undefined ? undefined : longDescriptionAt(row);
}
