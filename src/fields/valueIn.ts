import type { ValueColumn } from '../../generated/types.ts';
import { rowOfInput } from '../lookup/codes.ts';
import { valueAt } from '../packed/unpackValues.ts';

/** The value of a code in a column; `undefined` if the code is not listed. */
export function valueIn<Value>(column: ValueColumn<Value>, code: string): Value | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(column, row);
}
