import { describe, expect, it } from 'vitest';
import { livesOf } from '../../src/history/lives.ts';
import type { Observation } from '../../src/history/observations.ts';

/** An observation of a code with these dates. */
function observed(addedDate: string, terminationDate?: string, next?: Observation['next']): Observation {
  return { release: {}, next, record: { addedDate, terminationDate } } as Observation;
}

const [first, again] = [observed('2010-01-01', '2013-12-31'), observed('2010-01-01', '2013-12-31')];

describe('livesOf', () => {
  it('has no life without observations', () => {
    expect(livesOf([])).toEqual([]);
  });

  it('keeps observations with the same added date in one life, with the dates of the newest release', () => {
    const moved = observed('2010-01-01', '2014-06-30');
    expect(livesOf([first, again, moved])).toEqual([
      { from: '2010-01-01', through: '2014-06-30', observations: [first, again, moved] },
    ]);
  });

  it('begins another life the day after a termination, but not on the last day itself', () => {
    const next = observed('2014-01-01');
    expect(livesOf([first, again, next])).toEqual([
      { from: '2010-01-01', through: '2013-12-31', observations: [first, again] },
      { from: '2014-01-01', through: undefined, observations: [next] },
    ]);
    expect(livesOf([first, observed('2013-12-31')])).toHaveLength(1);
  });

  it('left CMS’s file with the release after the last that lists it, if it has no last day', () => {
    const next = { id: '2015-01', effectiveDate: '2015-01-01', isWhole: true };
    const unlistedFrom = (...life: readonly Observation[]) => livesOf(life)[0]?.unlistedFrom;
    expect(unlistedFrom(observed('2010-01-01', undefined, next))).toBe('2015-01-01');
    expect(unlistedFrom(observed('2010-01-01', '2013-12-31', next))).toBeUndefined();
    expect(unlistedFrom(observed('2010-01-01', undefined, next), observed('2010-01-01'))).toBeUndefined();
  });

  it('treats another added date as a correction if there was no termination', () => {
    const corrected = observed('2012-01-01');
    expect(livesOf([observed('2010-01-01'), corrected])).toMatchObject([{ from: '2012-01-01' }]);
    expect(livesOf([observed('2010-01-01'), corrected])).toHaveLength(1);
  });
});
