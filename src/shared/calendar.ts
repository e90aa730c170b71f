const DAY = /^(\d{4})(-?)(\d\d)\2(\d\d)$/;
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A calendar date, written `2026-07-01` or `20260701`, as an ISO date; `undefined` for anything else. */
export function toIsoDate(x: unknown): string | undefined {
  const [, year, , month, day] = (typeof x === 'string' && DAY.exec(x)) || [];
  if (year === undefined || year === '0000') return undefined;
  const last = lastOfMonth(Number(year), Number(month));
  return day !== '00' && Number(day) <= last ? `${year}-${month}-${day}` : undefined;
}

/** The day before an ISO date, as an ISO date. */
export function dayBefore(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  if (day > 1) return isoDate(year, month, day - 1);
  return month > 1 ? isoDate(year, month - 1, lastOfMonth(year, month - 1)) : isoDate(year - 1, 12, 31);
}

/** The first day of the next quarter after the one that an ISO date is in. */
export function quarterAfter(date: string): string {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return month > 9 ? isoDate(year + 1, 1, 1) : isoDate(year, 3 * Math.ceil(month / 3) + 1, 1);
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
