import { isoDateOf } from '../shared/days.ts';
import { getHistory } from './getHistory.ts';
import type { HistoricCode } from './types.ts';

/**
 * Returns the record of a code or modifier as CMS had it on a day, with the releases that say so in `observedIn`;
 * `undefined` if the code was not in use on that day, or if no release lists it.
 *
 * @param code - A code or modifier, in upper or lower case; surrounding ASCII whitespace is ignored.
 * @param date - An ISO date or `YYYYMMDD`.
 * @throws RangeError if the date is not a calendar date.
 * @example
 * getCodeOn('J1440', '2013-06-01')?.shortDescription //=> 'Filgrastim 300 mcg injection'
 * getCodeOn('J1440', '2024-01-01')?.shortDescription //=> 'Fecal microbiota jslm 1 ml'
 * getCodeOn('J1440', '2015-01-01') //=> undefined
 */
export function getCodeOn(code: string, date: string): HistoricCode | undefined {
  const day = isoDateOf('date', date);
  const period = getHistory(code).find(({ from, through }) => from <= day && (through === undefined || day <= through));
  return period && Object.freeze({ ...period.record, observedIn: period.observedIn });
}
