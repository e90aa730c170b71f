import { codeIds } from '../../generated/codes/ids.ts';
import { rowOfCode } from '../packed/unpackCodes.ts';
import { normalize } from '../shared/normalize.ts';

/** The row of the code that an input means, in either case and with surrounding whitespace. */
export function rowOfInput(input: unknown): number | undefined {
  return rowOfCode(codeIds, normalize(input));
}
