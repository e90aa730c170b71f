import type { TextColumn } from '../../generated/types.ts';
import { rowOfInput } from '../lookup/codes.ts';
import { textAt } from '../packed/unpackTexts.ts';

/** A code's text in a column of descriptions, `undefined` where the code is not listed. */
export function textIn(column: TextColumn, code: string): string | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : textAt(column, row);
}
