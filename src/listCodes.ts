import { codes } from './internal/codes.ts';
import { listPackedCodes } from './internal/unpackCodes.ts';
import type { CodeId } from './types.ts';

const listed: { list: readonly string[] | undefined } = { list: undefined };

/**
 * Returns all codes of this release in order, terminated ones too: the same frozen list on each call. CMS: column HCPC.
 *
 * @example
 * listCodes().length //=> 8725
 */
export function listCodes(): readonly CodeId[] {
  listed.list ??= Object.freeze(listPackedCodes(codes.packed));
  return listed.list as readonly CodeId[];
}
