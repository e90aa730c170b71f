import { shortDescriptionColumn } from '../../generated/codes/shortDescription.ts';
import { textIn } from './textIn.ts';

/**
 * Returns the short description of a code, at most 28 characters, exactly as CMS has it. `undefined` if the code is not
 * listed. CMS: column SHORT DESCRIPTION.
 *
 * @example
 * getShortDescription('Q4257') //=> 'Relese, per sq cm'
 */
export function getShortDescription(code: string): string | undefined {
  return textIn(shortDescriptionColumn, code);
}
