import { effectiveDate } from '../../generated/release.ts';

const DAY = /^(\d{4})(-?)(\d\d)\2(\d\d)$/;
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of the calendar, written `2026-07-01` or `20260701`, as an ISO date; `undefined` for anything else. */
export function toIsoDate(x: unknown): string | undefined {
  const [, year, , month, day] = (typeof x === 'string' && DAY.exec(x)) || [];
  if (year === undefined || year === '0000') return undefined;
  const last = lastOfMonth(Number(year), Number(month));
  return day !== '00' && Number(day) <= last ? `${year}-${month}-${day}` : undefined;
}

/** The day before one of the calendar; both are ISO dates. */
export function dayBefore(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  if (day > 1) return isoDate(year, month, day - 1);
  return month > 1 ? isoDate(year, month - 1, lastOfMonth(year, month - 1)) : isoDate(year - 1, 12, 31);
}

function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function lastOfMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_OF_MONTH[month - 1] as number);
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** An argument, which must be a day, as an ISO date. */
export function isoDateOf(argument: string, x: unknown): string {
  const date = toIsoDate(x);
  if (date !== undefined) return date;
  const found = typeof x === 'string' ? quote(x) : x === Object(x) ? typeof x : String(x);
  throw new RangeError(`${argument}: found ${found}; allowed: a day of the calendar as YYYY-MM-DD or YYYYMMDD`);
}

/** The day in an argument of options. From JavaScript the day itself may come, which must not be passed over. */
export function dayInOptions(options: { readonly on?: unknown } | string | undefined): unknown {
  if (typeof options === 'string') {
    throw new RangeError(`options: found ${quote(options)}; allowed: { on: a day of the calendar }`);
  }
  const on = options?.on;
  // What other code has put into Object.prototype is none; to look whose it is takes long, so only if it may be.
  const isOthers = on === (Object.prototype as { readonly on?: unknown }).on && !Object.hasOwn(Object(options), 'on');
  return isOthers ? undefined : on;
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 40));
}

/** An ISO date as a number that compares as it does (example: `20260701`). */
export function numberOfDay(date: string): number {
  return Number(date.replaceAll('-', ''));
}

/** A batch asks for the same day many times over. What is there at first no caller can ask for. */
const last: { on: unknown; day: number } = { on: {}, day: 0 };

/** The day to check as a number: the given one, or where none is given that on which the release takes effect. */
export function dayToCheck(on: unknown): number {
  if (on === last.on) return last.day;
  const date = on === undefined ? effectiveDate : isoDateOf('on', on);
  last.on = on;
  last.day = numberOfDay(date);
  return last.day;
}
