import { codeIds } from '../../generated/codes/ids.ts';
import { rowOfCode } from '../packed/unpackCodes.ts';
import { normalize } from '../shared/normalize.ts';

/** The row of the code that an input means, whatever its blanks and its case. */
export function rowOfInput(input: unknown): number | undefined {
  return rowOfCode(codeIds, input) ?? rowOfCode(codeIds, normalize(input));
}
