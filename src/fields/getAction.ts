import { actionColumn } from '../../generated/codes/action.ts';
import type { Action } from '../../generated/tables/action.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns what this release changed about a code; not its status. {@link decodeAction} tells what it means. `undefined`
 * where blank or not listed. CMS: column ACTION CD.
 *
 * @example
 * getAction('Q4257') //=> 'N'
 */
export function getAction(code: string): Action | undefined {
  return valueIn(actionColumn, code);
}
