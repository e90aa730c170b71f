import { normalize } from './internal/normalize.ts';
import { referringTo } from './internal/references.ts';
import type { CodeId, ModifierId } from './types.ts';

/**
 * Returns the listed codes whose cross references lead to a code, by one step or several, in order; `[]` where none
 * does. The code may be one of CPT. CMS: column XREF1-5.
 *
 * @example
 * replaces('J3358') //=> ['C9487', 'Q9989']
 */
export function replaces(code: string): readonly (CodeId | ModifierId)[] {
  const id = normalize(code);
  if (id === undefined) return [];
  const found = new Set<CodeId | ModifierId>(referringTo(id));
  // A set that grows while it is walked: what leads to what was found.
  for (const one of found) for (const referring of referringTo(one)) found.add(referring);
  return [...found].filter((one) => one !== id).sort();
}
