import { codeIds } from '../../generated/codes/ids.ts';
import { listPackedCodes } from '../packed/unpackCodes.ts';
import type { CodeId } from '../types.ts';

const listed: { list: readonly string[] | undefined } = { list: undefined };

/**
 * Returns all codes of this release in order, terminated ones included: the same frozen list on each call. CMS: column
 * HCPC.
 *
 * @example
 * listCodes()[0] //=> 'A0021'
 */
export function listCodes(): readonly CodeId[] {
  listed.list ??= Object.freeze(listPackedCodes(codeIds.packed));
  return listed.list as readonly CodeId[];
}
