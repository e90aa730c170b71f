import { codeIds } from './internal/codeIds.ts';
import { listIds } from './internal/ids.ts';
import type { CodeId } from './types.ts';

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
  return listIds(codeIds) as readonly CodeId[];
}
