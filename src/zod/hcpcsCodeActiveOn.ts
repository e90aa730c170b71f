import type * as z from 'zod/v4';
import { isoDateOf } from '../shared/days.ts';
import type { CodeId } from '../types.ts';
import { checkCode } from '../validity/checkCode.ts';
import { hcpcsCode } from './hcpcsCode.ts';
import { refuse, whyNotOn } from './refusals.ts';

/**
 * Returns a schema like {@link hcpcsCode} that takes only codes that `checkCode` finds active on a day. A code that is
 * not active gives one issue: its message names the code's last day and what CMS refers to, or its first day and what
 * came before, and its `params` are a {@link Reason}. CMS: columns ADD DT, TERM DT, XREF1-5.
 *
 * @param date - The date of service, an ISO date or `YYYYMMDD`.
 * @throws RangeError if the date is not a calendar date; this happens before anything is parsed.
 * @example
 * hcpcsCodeActiveOn('2020-06-30').parse('C9058') //=> 'C9058'
 * hcpcsCodeActiveOn('2020-07-01').safeParse('C9058').success //=> false
 */
export function hcpcsCodeActiveOn(date: string): z.ZodType<CodeId, string> {
  const on = isoDateOf('date', date);
  return hcpcsCode.superRefine((code, context) => {
    const check = checkCode(code, { on });
    if (check.status === 'terminated' || check.status === 'notYetEffective') refuse(context, whyNotOn(on, check));
  });
}
