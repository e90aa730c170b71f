import type { TextColumn } from '../../generated/types.ts';
import { rowOfInput } from '../lookup/codes.ts';
import { textAt } from '../packed/unpackTexts.ts';

/** The text of a code in a column of descriptions; `undefined` if the code is not listed. */
export function textIn(column: TextColumn, code: string): string | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : textAt(column, row);
}
