import { checkCode } from './checkCode.ts';

/**
 * Returns whether a code or modifier may be used on a day: the answer of {@link checkCode} as a boolean, `false` for
 * what is not listed. Without `on` the day is the first of the release.
 *
 * @throws RangeError for a day that is not of the calendar.
 * @example
 * isActive('Q9989', '2017-12-31') //=> true
 * isActive('Q9989', '20180101') //=> false
 */
export function isActive(code: string, on?: string): boolean {
  return checkCode(code, { on }).status === 'active';
}
