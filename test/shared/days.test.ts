import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalendarDate } from '../../src/index.ts';
import { dayBefore, quarterAfter } from '../../src/shared/calendar.ts';

describe('isCalendarDate', () => {
  it('keeps the type string if a string is not a date, and narrows unknown to string if it is one', () => {
    const ofString = (day: string) => (isCalendarDate(day) ? 'a day' : day.length);
    const ofUnknown = (day: unknown) => (isCalendarDate(day) ? day.length : 'no day');
    expect([ofString('today'), ofUnknown('2026-07-01'), ofUnknown(20260701)]).toEqual([5, 10, 'no day']);
  });

  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '20261231'])('accepts %s', (day) => {
    expect(isCalendarDate(day)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2026-04-31',
    '0000-01-01',
    '2026-0701',
    '202607-01',
    '２０２６-07-01',
    ' 20260701',
    20260701,
    null,
    new Date(),
  ])('rejects %s', (day) => {
    expect(isCalendarDate(day)).toBe(false);
  });

  it('accepts the days that Date accepts, and no others', () => {
    const two = (number: number) => String(number).padStart(2, '0');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(14), fc.nat(33), (year, month, day) => {
        const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
        const date = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        expect(isCalendarDate(text)).toBe(exists);
        expect(isCalendarDate(text.replaceAll('-', ''))).toBe(exists);
      }),
    );
  });
});

describe('dayBefore', () => {
  it.each([
    ['2026-07-15', '2026-07-14'],
    ['2026-07-10', '2026-07-09'],
    ['2026-07-01', '2026-06-30'],
    ['2024-03-01', '2024-02-29'],
    ['2026-03-01', '2026-02-28'],
    ['2026-01-01', '2025-12-31'],
    ['1000-01-01', '0999-12-31'],
  ])('of %s is %s', (day, before) => {
    expect(dayBefore(day)).toBe(before);
  });
});

describe('quarterAfter', () => {
  it.each([
    ['2020-01-01', '2020-04-01'],
    ['2020-03-31', '2020-04-01'],
    ['2020-04-01', '2020-07-01'],
    ['2020-09-30', '2020-10-01'],
    ['2020-10-01', '2021-01-01'],
    ['2020-12-31', '2021-01-01'],
  ])('of %s begins on %s', (day, next) => {
    expect(quarterAfter(day)).toBe(next);
  });
});
