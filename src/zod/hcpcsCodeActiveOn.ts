import type * as z from 'zod/v4';
import { checkCode } from '../checkCode.ts';
import { isoDateOf } from '../internal/days.ts';
import type { CodeId } from '../types.ts';
import { hcpcsCode } from './hcpcsCode.ts';
import { CODE, checkedId } from './idPatterns.ts';
import { refuse, whyNotOn } from './refusals.ts';

/**
 * Returns a schema that takes and gives what {@link hcpcsCode} does, if `checkCode` finds the code active on a day. The
 * message says else which day was its last and what CMS refers to, or which is its first and what was there before it;
 * `params` of the issue has that as a {@link Reason}. CMS: columns ADD DT, TERM DT, XREF1-5.
 *
 * @param date - The date of service, an ISO date or `YYYYMMDD`.
 * @throws RangeError for a day that is not of the calendar, before anything is parsed.
 * @example
 * hcpcsCodeActiveOn('2020-06-30').parse('C9058') //=> 'C9058'
 * hcpcsCodeActiveOn('2020-07-01').safeParse('C9058').success //=> false
 */
export function hcpcsCodeActiveOn(date: string): z.ZodType<CodeId, string> {
  const on = isoDateOf('date', date);
  return hcpcsCode
    .transform((code, context) => {
      const check = checkCode(code, { on });
      const isOut = check.status === 'terminated' || check.status === 'notYetEffective';
      return isOut ? refuse(context, whyNotOn(on, check)) : code;
    })
    .pipe(checkedId(CODE));
}
