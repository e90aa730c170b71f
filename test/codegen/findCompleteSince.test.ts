import { describe, expect, it } from 'vitest';
import { findCompleteSince } from '../../codegen/findCompleteSince.ts';
import type { HcpcsRecord } from '../../codegen/model.ts';
import { recordsOf } from '../support/records.ts';

/** The added date of each record, and its last day if it has one. */
type Dates = Readonly<Record<string, readonly [from: string, through?: string]>>;

function recordsIn(dates: Dates): Readonly<Record<string, Partial<HcpcsRecord>>> {
  return Object.fromEntries(
    Object.entries(dates).map(([code, [addedDate, terminationDate]]) => [code, { addedDate, terminationDate }]),
  );
}

function release(codes: Dates, modifiers: Dates = {}) {
  return { effectiveDate: '2026-07-01', records: recordsOf(recordsIn(codes), recordsIn(modifiers)) };
}

const inUse = { A0001: ['1990-01-01'] } as const;

describe('a release is complete', () => {
  it('from the beginning of the year in which the first of its ended codes ended', () => {
    const codes = { ...inUse, A0002: ['1990-01-01', '2016-12-31'], A0003: ['1990-01-01', '2014-06-30'] } as const;
    expect(findCompleteSince(release(codes), [])).toBe('2014-01-01');
  });

  it('from its first day on if it lists no code that has ended', () => {
    expect(findCompleteSince(release(inUse), [])).toBe('2026-07-01');
    expect(findCompleteSince(release({ A0001: ['1990-01-01', '2026-12-31'] }), [])).toBe('2026-07-01');
    expect(findCompleteSince(release(inUse, { V8: ['2010-01-01', '2012-03-31'] }), [])).toBe('2026-07-01');
  });

  it('from the day after the last end that an older release knows and it does not', () => {
    const ended = { ...inUse, A0003: ['1990-01-01', '2014-06-30'] } as const;
    const since = (newest: Dates, older: Dates) => findCompleteSince(release(newest), [release(older)]);
    expect(since(ended, { ...ended, A0004: ['1990-01-01', '2013-12-31'] })).toBe('2014-01-01');
    expect(since(ended, { ...ended, A0004: ['1990-01-01', '2014-12-31'] })).toBe('2015-01-01');
    // A code used again, whose first life is lost, and one whose end moved.
    expect(since({ ...ended, A0004: ['2020-01-01'] }, { A0004: ['1990-01-01', '2016-02-29'] })).toBe('2016-03-01');
    expect(since({ ...ended, A0004: ['1990-01-01'] }, { A0004: ['1990-01-01', '2016-02-29'] })).toBe('2014-01-01');
  });

  it('from that day on for modifiers too', () => {
    const older = release(inUse, { XY: ['1990-01-01', '2026-07-31'] });
    expect(findCompleteSince(release(inUse), [older])).toBe('2026-08-01');
  });
});
