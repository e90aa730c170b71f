import { actionColumn } from '../../generated/codes/action.ts';
import type { Action } from '../../generated/tables/action.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns what this release changed about a code: added, changed, discontinued and so on. This is not the code's
 * status. {@link decodeAction} explains the value. `undefined` if the field is blank or the code is not listed. CMS:
 * column ACTION CD.
 *
 * @example
 * getAction('Q4257') //=> 'N'
 */
export function getAction(code: string): Action | undefined {
  return valueIn(actionColumn, code);
}
