import { listIds } from './internal/modifiers.ts';
import type { ModifierId } from './types.ts';

/**
 * Returns all modifiers of this release in order, terminated ones too.
 *
 * @returns The same frozen list on each call.
 * @example
 * listModifiers()[0] //=> 'A1'
 * listModifiers().length //=> 384
 *
 * CMS: column HCPC, layout HCPCS_MDFR_CD.
 */
export function listModifiers(): readonly ModifierId[] {
  return listIds() as readonly ModifierId[];
}
