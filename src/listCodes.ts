import { codes } from './internal/codes.ts';
import { listPackedCodes } from './internal/unpackCodes.ts';
import type { CodeId } from './types.ts';

const listed: { list: readonly string[] | undefined } = { list: undefined };

/**
 * Returns all codes of this release in order, terminated ones too. With a getter it filters cheaply.
 *
 * @returns The same frozen list on each call.
 * @example
 * listCodes()[0] //=> 'A0021'
 * listCodes().filter((code) => getProcessingNote(code) === '0088').length //=> 318
 *
 * CMS: column HCPC, layout HCPCS_CD.
 */
export function listCodes(): readonly CodeId[] {
  listed.list ??= Object.freeze(listPackedCodes(codes.packed));
  return listed.list as readonly CodeId[];
}
