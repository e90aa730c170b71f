import { isoDateOf } from '../shared/days.ts';
import { getHistory } from './getHistory.ts';
import type { HistoricCode } from './types.ts';

/**
 * Returns the record of a code or modifier as CMS had it on a day, with the releases that say so in `observedIn`:
 * `undefined` for a day on which it was not in use, and for a code that no release lists.
 *
 * @param code - A code or modifier, in any case and with blanks around it.
 * @param date - An ISO date or `YYYYMMDD`.
 * @throws RangeError for a day that is not of the calendar.
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
