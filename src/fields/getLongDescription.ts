import { longDescriptionColumn } from '../../generated/codes/longDescription.ts';
import { textIn } from './textIn.ts';

/**
 * Returns the long description of a code, exactly as CMS has it. `undefined` if the code is not listed. CMS: column
 * LONG DESCRIPTION.
 *
 * @example
 * getLongDescription('Q4257') //=> 'Relese, per square centimeter (add-on, list separately in addition to primary procedure)'
 */
export function getLongDescription(code: string): string | undefined {
  return textIn(longDescriptionColumn, code);
}
