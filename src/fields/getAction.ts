import { action } from '../../generated/codes/action.ts';
import type { Action } from '../../generated/tables/action.ts';
import { codeIds } from '../internal/codeIds.ts';
import { type Column, scalarAt } from '../internal/column.ts';
import { rowOfInput } from '../internal/ids.ts';

const column: Column = { packed: action };

export const actionAt = (row: number): Action | undefined => scalarAt(column, row) as Action | undefined;

/**
 * Returns what this release changed about a code; not its status. {@link decodeAction} tells what it means.
 *
 * @param code - A code, in any case and with blanks around it.
 * @returns `undefined` where CMS leaves the field blank or the code is not listed.
 * @example
 * getAction('Q4257') //=> 'N'
 *
 * CMS: column ACTION CD, layout HCPCS_ACTN_CD.
 */
export function getAction(code: string): Action | undefined {
  const row = rowOfInput(codeIds, code);
  return row === undefined ? undefined : actionAt(row);
}
