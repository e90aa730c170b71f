import { shortDescription } from '../../generated/codes/shortDescription.ts';
import { codeIds } from '../internal/codeIds.ts';
import { type Column, scalarAt } from '../internal/column.ts';
import { rowOfInput } from '../internal/ids.ts';

const column: Column = { packed: shortDescription };

export const shortDescriptionAt = (row: number): string => scalarAt(column, row) as string;

/**
 * Returns the short description of a code, at most 28 characters, exactly as CMS has it.
 *
 * @param code - A code, in any case and with blanks around it.
 * @returns `undefined` where the code is not listed.
 * @example
 * getShortDescription('Q4257') //=> 'Relese, per sq cm'
 *
 * CMS: column SHORT DESCRIPTION, layout HCPCS_SHRT_DESC_TXT.
 */
export function getShortDescription(code: string): string | undefined {
  const row = rowOfInput(codeIds, code);
  return row === undefined ? undefined : shortDescriptionAt(row);
}
