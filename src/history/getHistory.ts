import { normalize } from '../shared/normalize.ts';
import { livesOf } from './lives.ts';
import { observationsOf } from './observations.ts';
import { periodsOf } from './periods.ts';
import type { Period } from './types.ts';

const known: Map<string, readonly Period[]> = /* @__PURE__ */ new Map();
const NONE: readonly never[] = /* @__PURE__ */ Object.freeze([]);

/**
 * Returns what CMS's releases say of a code or modifier over time, in periods from the oldest to the newest: `[]` for one
 * that no release lists. A new period begins where any field of the record differs from the release before, or with
 * another life of the code. The same frozen list on each call.
 *
 * @param code - A code or modifier, in any case and with blanks around it.
 * @example
 * getHistory('J1440').map(({ through }) => through) //=> ['2013-12-31', undefined]
 * getHistory('J1440')[0]?.record.shortDescription //=> 'Filgrastim 300 mcg injection'
 * getHistory('J1440')[0]?.observedIn //=> ['2017-01']
 */
export function getHistory(code: string): readonly Period[] {
  const id = normalize(code) ?? '';
  const listed = known.get(id);
  if (listed !== undefined) return listed;
  const periods = livesOf(observationsOf(id)).flatMap(periodsOf);
  // Nothing is kept of what no release lists: there is no end of it.
  if (periods.length === 0) return NONE;
  known.set(id, Object.freeze(periods));
  return periods;
}
