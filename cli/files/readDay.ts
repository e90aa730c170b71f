import { isCalendarDate } from '../../src/index.ts';

/** The forms of dates in a file: ISO and `YYYYMMDD` are always read; US is `3/1/2025` too. */
export type DateFormat = 'iso' | 'us';

const US = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;

/** A date as an ISO date; a time of day after it does not count. `undefined` for anything else. */
export function readDay(text: string, format: DateFormat): string | undefined {
  const date = text.trim().replace(/[T ].*$/, '');
  const [, month, day, year] = (format === 'us' && US.exec(date)) || [];
  const iso = year === undefined ? date : `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isCalendarDate(iso) ? iso.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3') : undefined;
}
