import type { DayOption } from '../shared/days.ts';
import { checkCode } from './checkCode.ts';

/**
 * Returns whether a code or modifier may be used on a day: `true` if {@link checkCode} says `active`, `false` for
 * anything else, also for a code that is not listed. The first and the last day both count. As there, it is not a
 * promise of payment. CMS: columns ADD DT, TERM DT.
 *
 * @param code - A code or modifier, in upper or lower case; surrounding ASCII whitespace is ignored.
 * @param options - `on`: the date of service, an ISO date or `YYYYMMDD`. Without it, the first day of the release.
 * @throws RangeError if the day is not a calendar date, or if a day is passed in place of the options.
 * @example
 * isActive('Q9989', { on: '2017-12-31' }) //=> true
 * isActive('Q9989', { on: '20180101' }) //=> false
 */
export function isActive(code: string, options?: DayOption): boolean {
  return checkCode(code, options).status === 'active';
}
