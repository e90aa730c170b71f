import { ids } from '../../generated/codes/ids.ts';
import { normalize } from './normalize.ts';
import { type Codes, rowOfCode } from './unpackCodes.ts';

export const codes: Codes = { packed: ids, unpacked: undefined };

/** The row of the code that an input means, whatever its blanks and its case. */
export function rowOfInput(input: unknown): number | undefined {
  return rowOfCode(codes, input) ?? rowOfCode(codes, normalize(input));
}
