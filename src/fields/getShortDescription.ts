import { shortDescription } from '../../generated/codes/shortDescription.ts';
import { rowOfInput } from '../internal/codes.ts';
import { type TextColumn, textAt } from '../internal/unpackTexts.ts';
import { words } from '../internal/words.ts';

export const shortDescriptionColumn: TextColumn = {
  packed: shortDescription,
  words,
  longWords: undefined,
  unpacked: undefined,
};

/**
 * Returns the short description of a code, at most 28 characters, exactly as CMS has it. `undefined` where not listed.
 * CMS: column SHORT DESCRIPTION.
 *
 * @example
 * getShortDescription('Q4257') //=> 'Relese, per sq cm'
 */
export function getShortDescription(code: string): string | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : textAt(shortDescriptionColumn, row);
}
