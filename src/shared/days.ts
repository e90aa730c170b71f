import { effectiveDate } from '../../generated/release.ts';
import { toIsoDate } from './calendar.ts';

/** An argument, which must be a day, as an ISO date. */
export function isoDateOf(argument: string, x: unknown): string {
  const date = toIsoDate(x);
  if (date !== undefined) return date;
  const found = typeof x === 'string' ? quote(x) : x === Object(x) ? typeof x : String(x);
  throw new RangeError(`${argument}: found ${found}; allowed: a day of the calendar as YYYY-MM-DD or YYYYMMDD`);
}

/** The options of what asks about a day. */
export interface DayOption {
  /** An ISO date or `YYYYMMDD`; the first day of the release where it is left out. */
  readonly on?: string | undefined;
}

/** The day in options. A JavaScript caller may pass the date in their place, which must not be ignored silently. */
export function dayInOptions(options: DayOption | undefined): unknown {
  if (options === undefined || typeof options === 'object') return options?.on;
  const found = typeof options === 'string' ? quote(options) : String(options);
  throw new RangeError(`options: found ${found}; allowed: { on: a day of the calendar }`);
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 40));
}

/** An ISO date as a number that compares as it does (example: `20260701`). */
export function numberOfDay(date: string): number {
  return Number(date.replaceAll('-', ''));
}

/** The day of the last call: a batch asks for the same one many times over. The initial `{}` equals no caller's value. */
const last: { on: unknown; day: number } = { on: {}, day: 0 };

/** The day to check as a number: the given one, or where none is given that on which the release takes effect. */
export function dayToCheck(on: unknown): number {
  if (on === last.on) return last.day;
  const date = on === undefined ? effectiveDate : isoDateOf('on', on);
  last.on = on;
  last.day = numberOfDay(date);
  return last.day;
}
