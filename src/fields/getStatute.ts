import { statute } from '../../generated/codes/statute.ts';
import { rowOfInput } from '../internal/codes.ts';
import { toScalar, type ValueColumn, valueAt } from '../internal/unpackValues.ts';

export const statuteColumn: ValueColumn<string | undefined> = {
  packed: statute,
  toValue: toScalar,
  unpacked: undefined,
};

/**
 * Returns the statute by which a code is covered or not.
 *
 * @param code - In any case and with blanks around it.
 * @returns `undefined` where the field is blank or the code not listed.
 * @example
 * getStatute('C1605') //=> '1833(t)'
 *
 * CMS: column STATUTE, layout HCPCS_STATUTE_NUM.
 */
export function getStatute(code: string): string | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(statuteColumn, row);
}
