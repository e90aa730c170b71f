import { action } from '../../generated/codes/action.ts';
import type { Action } from '../../generated/tables/action.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toScalar, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const actionColumn: ValueColumn<Action | undefined> = { packed: action, toValue: toScalar, unpacked: undefined };

/**
 * Returns what this release changed about a code; not its status. {@link decodeAction} tells what it means. `undefined`
 * where blank or not listed. CMS: column ACTION CD.
 *
 * @example
 * getAction('Q4257') //=> 'N'
 */
export function getAction(code: string): Action | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(actionColumn, row);
}
