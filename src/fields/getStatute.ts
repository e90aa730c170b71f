import { statuteColumn } from '../../generated/codes/statute.ts';
import { valueIn } from './valueIn.ts';

/**
 * Returns the statute by which a code is covered or not. `undefined` where blank or not listed. CMS: column STATUTE.
 *
 * @example
 * getStatute('C1605') //=> '1833(t)'
 */
export function getStatute(code: string): string | undefined {
  return valueIn(statuteColumn, code);
}
