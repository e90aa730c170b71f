import type * as z from 'zod/v4';
import { isoDateOf } from '../shared/days.ts';
import type { CodeId } from '../types.ts';
import { checkCode } from '../validity/checkCode.ts';
import { hcpcsCode } from './hcpcsCode.ts';
import { refuse, whyNotOn } from './refusals.ts';

/**
 * Returns a schema that takes, gives and encodes what {@link hcpcsCode} does, if `checkCode` finds the code active on a
 * day. For a code that is not active there is one issue: its message says which day was the code's last and what CMS
 * refers to, or which day is its first and what was there before it, and its `params` are the same as a {@link Reason}.
 * CMS: columns ADD DT, TERM DT, XREF1-5.
 *
 * @param date - The date of service, an ISO date or `YYYYMMDD`.
 * @throws RangeError for a day that is not in the calendar, before anything is parsed.
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
