import { action } from '../../generated/codes/action.ts';
import type { Action } from '../../generated/tables/action.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toScalar, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const actionColumn: ValueColumn<Action | undefined> = { packed: action, toValue: toScalar, unpacked: undefined };

/**
 * Returns what this release changed about a code; not its status. {@link decodeAction} tells what it means.
 *
 * @param code - In any case and with blanks around it.
 * @returns `undefined` where the field is blank or the code not listed.
 * @example
 * getAction('Q4257') //=> 'N'
 *
 * CMS: column ACTION CD, layout HCPCS_ACTN_CD.
 */
export function getAction(code: string): Action | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(actionColumn, row);
}
