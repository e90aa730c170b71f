import { addedDate } from '../../generated/codes/addedDate.ts';
import { rowOfInput } from '../internal/codes.ts';
import { unescapeText } from '../internal/unescapeText.ts';
import { type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const addedDateColumn: ValueColumn<string> = { packed: addedDate, toValue: unescapeText, unpacked: undefined };

/**
 * Returns the day on which a code was added. An ISO date, `undefined` where not listed. CMS: column ADD DT.
 *
 * @example
 * getAddedDate('Q4257') //=> '2022-04-01'
 */
export function getAddedDate(code: string): string | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(addedDateColumn, row);
}
