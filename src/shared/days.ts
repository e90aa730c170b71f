import { effectiveDate } from '../../generated/release.ts';
import { toIsoDate } from './calendar.ts';

/** An argument that must be a calendar date, as an ISO date. Throws a RangeError for anything else. */
export function isoDateOf(argument: string, x: unknown): string {
  const date = toIsoDate(x);
  if (date !== undefined) return date;
  const found = typeof x === 'string' ? quote(x) : x === Object(x) ? typeof x : String(x);
  throw new RangeError(`${argument}: found ${found}; allowed: a day of the calendar as YYYY-MM-DD or YYYYMMDD`);
}

/** The options of functions that ask about a day. */
export interface DayOption {
  /** An ISO date or `YYYYMMDD`. Without it, the first day of the release. */
  readonly on?: string | undefined;
}

/**
 * The day in the options. A JavaScript caller may pass the date in place of the options; that must not be ignored
 * silently.
 */
export function dayInOptions(options: DayOption | undefined): unknown {
  if (options === undefined || typeof options === 'object') return options?.on;
  const found = typeof options === 'string' ? quote(options) : String(options);
  throw new RangeError(`options: found ${found}; allowed: { on: a day of the calendar }`);
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 40));
}

/** An ISO date as a number that sorts the same way (example: `20260701`). */
export function numberOfDay(date: string): number {
  return Number(date.replaceAll('-', ''));
}

/**
 * The day of the last call, because a batch asks for the same day many times. The initial `{}` equals no caller's
 * value.
 */
const last: { on: unknown; day: number } = { on: {}, day: 0 };

/** The day to check, as a number: the given one, or else the first day of the release. */
export function dayToCheck(on: unknown): number {
  if (on === last.on) return last.day;
  const date = on === undefined ? effectiveDate : isoDateOf('on', on);
  last.on = on;
  last.day = numberOfDay(date);
  return last.day;
}
