import { toIsoDate } from '../shared/calendar.ts';

/**
 * Returns whether a value is a calendar date in a form that {@link checkCode} takes: an ISO date (`2026-07-01`) or
 * X12's `YYYYMMDD`. `false` for anything else.
 *
 * @example
 * isCalendarDate('20240229') //=> true
 * isCalendarDate('2023-02-29') //=> false
 */
export function isCalendarDate(x: string): boolean;
// Without the first overload a string argument would narrow to `never` in the false branch.
export function isCalendarDate(x: unknown): x is string;
export function isCalendarDate(x: unknown): boolean {
  return toIsoDate(x) !== undefined;
}
