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
 * Returns the short description of a code, at most 28 characters, exactly as CMS has it.
 *
 * @param code - In any case and with blanks around it.
 * @returns `undefined` where the code is not listed.
 * @example
 * getShortDescription('Q4257') //=> 'Relese, per sq cm'
 *
 * CMS: column SHORT DESCRIPTION, layout HCPCS_SHRT_DESC_TXT.
 */
export function getShortDescription(code: string): string | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : textAt(shortDescriptionColumn, row);
}
