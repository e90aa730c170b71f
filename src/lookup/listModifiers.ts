import type { ModifierId } from '../types.ts';
import { listIds } from './modifiers.ts';

/**
 * Returns all modifiers of this release in order, terminated ones included: the same frozen list on each call. CMS:
 * column HCPC.
 *
 * @example
 * listModifiers()[0] //=> 'A1'
 */
export function listModifiers(): readonly ModifierId[] {
  return listIds() as readonly ModifierId[];
}
