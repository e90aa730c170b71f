import { longDescription } from '../../generated/codes/longDescription.ts';
import { longWords } from '../../generated/longWords.ts';
import { rowOfInput } from '../internal/codes.ts';
import { type TextColumn, textAt } from '../internal/unpackTexts.ts';
import { words } from '../internal/words.ts';

export const longDescriptionColumn: TextColumn = { packed: longDescription, words, longWords, unpacked: undefined };

/**
 * Returns the long description of a code, exactly as CMS has it. `undefined` where not listed. CMS: column LONG
 * DESCRIPTION.
 *
 * @example
 * getLongDescription('Q4257') //=> 'Relese, per square centimeter (add-on, list separately in addition to primary procedure)'
 */
export function getLongDescription(code: string): string | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : textAt(longDescriptionColumn, row);
}
