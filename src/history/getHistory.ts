import { normalize } from '../shared/normalize.ts';
import { knownLives } from './knownLives.ts';
import { periodsOf } from './periods.ts';
import type { Period } from './types.ts';

const known: Map<string, readonly Period[]> = /* @__PURE__ */ new Map();
const NONE: readonly never[] = /* @__PURE__ */ Object.freeze([]);

/**
 * Returns what CMS's releases say about a code or modifier over time, as periods from oldest to newest; `[]` if no
 * release lists it. A new period begins when any field of the record changes in more than form, or with another life
 * of the code. The periods of a life leave out no day between them. The list is frozen and the same on each call.
 *
 * @param code - A code or modifier, in upper or lower case; surrounding ASCII whitespace is ignored.
 * @example
 * getHistory('J1440').map(({ through }) => through) //=> ['2013-12-31', undefined]
 * getHistory('J1440')[0]?.record.shortDescription //=> 'Filgrastim 300 mcg injection'
 * getHistory('J1440')[0]?.observedIn //=> ['2016-01', '2017-01']
 */
export function getHistory(code: string): readonly Period[] {
  const id = normalize(code) ?? '';
  const listed = known.get(id);
  if (listed !== undefined) return listed;
  const periods = knownLives(id).flatMap(periodsOf);
  // Do not cache unlisted inputs: there is no limit to them.
  if (periods.length === 0) return NONE;
  known.set(id, Object.freeze(periods));
  return periods;
}
