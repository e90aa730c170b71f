import type { DayOption } from '../shared/days.ts';
import { checkCode } from './checkCode.ts';

/**
 * Returns whether a code or modifier may be used on a day: the answer of {@link checkCode} as a boolean, `false` for
 * what is not listed. Both the first and the last day count. CMS: columns ADD DT, TERM DT.
 *
 * @param options - `on`: the date of service, an ISO date or `YYYYMMDD`; without it the first day of the release.
 * @throws RangeError for a day that is not of the calendar.
 * @example
 * isActive('Q9989', { on: '2017-12-31' }) //=> true
 * isActive('Q9989', { on: '20180101' }) //=> false
 */
export function isActive(code: string, options?: DayOption): boolean {
  return checkCode(code, options).status === 'active';
}
