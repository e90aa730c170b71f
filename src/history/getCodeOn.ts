import { isoDateOf } from '../shared/days.ts';
import { getHistory } from './getHistory.ts';
import { periodOn } from './periods.ts';
import type { HistoricCode } from './types.ts';

/**
 * Returns the record of a code or modifier in effect on a day, as far as the releases say: CMS dates some changes back,
 * so a release of that day may say something else. `observedIn` has the releases that give this record. A miss is
 * `undefined`: the code was not in use on that day, or no release has its record of that time, or none lists it.
 *
 * @param code - A code or modifier, in upper or lower case; surrounding ASCII whitespace is ignored.
 * @param date - An ISO date or `YYYYMMDD`.
 * @throws RangeError if the date is not a calendar date.
 * @example
 * getCodeOn('J1440', '2013-06-01')?.shortDescription //=> 'Filgrastim 300 mcg injection'
 * getCodeOn('J1440', '2024-01-01')?.shortDescription //=> 'Fecal microbiota jslm 1 ml'
 * getCodeOn('J1440', '2015-01-01') //=> undefined
 * getCodeOn('A4271', '2024-05-01') //=> undefined
 */
export function getCodeOn(code: string, date: string): HistoricCode | undefined {
  const day = isoDateOf('date', date);
  const period = periodOn(getHistory(code), day);
  return period && Object.freeze({ ...period.record, observedIn: period.observedIn });
}
