import { toIsoDate } from './internal/days.ts';

/**
 * Tells whether a value is a day of the calendar as {@link checkCode} takes it: an ISO date (`2026-07-01`) or X12's
 * `YYYYMMDD`. `false` for anything else, a day that does not exist too.
 *
 * @example
 * isCalendarDate('20240229') //=> true
 * isCalendarDate('2023-02-29') //=> false
 */
export function isCalendarDate(x: unknown): x is string {
  return toIsoDate(x) !== undefined;
}
