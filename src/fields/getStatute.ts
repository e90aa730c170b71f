import { statuteColumn } from '../../generated/codes/statute.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns the section of the statute under which a code is covered or not covered. `undefined` if the field is blank or
 * the code is not listed. CMS: column STATUTE.
 *
 * @example
 * getStatute('C1605') //=> '1833(t)'
 */
export function getStatute(code: string): string | undefined {
  return valueIn(statuteColumn, code);
}
