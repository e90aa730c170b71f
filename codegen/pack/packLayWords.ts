import type { LayWords } from '../search/layWords.ts';

/**
 * Packs what people type and CMS's words for it, without the grounds.
 *
 *     { 'knee brace': 'knee orthosis', scooter: 'power operated vehicle' }  →  'knee brace=knee orthosis|scooter=power operated vehicle'
 *
 * `src/packed/unpackLayWords.ts` reads it.
 */
export function packLayWords(groups: readonly LayWords[]): string {
  const entries = groups.flatMap(({ words }) => Object.entries(words));
  return entries.map(([typed, meant]) => `${typed}=${meant.replaceAll('; ', ';')}`).join('|');
}
