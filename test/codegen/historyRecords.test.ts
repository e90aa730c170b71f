import { describe, expect, it } from 'vitest';
import { historyRecords } from '../../codegen/historyRecords.ts';
import type { HcpcsRecord } from '../../codegen/model.ts';
import { inventedRelease } from '../support/inventedRelease.ts';
import { recordsOf } from '../support/records.ts';

type Codes = Readonly<Record<string, Partial<HcpcsRecord>>>;

/** What the history takes of releases, of which those before 2016 give only lives: descriptions by code. */
function taken(releases: Readonly<Record<string, Codes>>): readonly Readonly<Record<string, string>>[] {
  const compiled = Object.entries(releases).map(([id, codes]) => inventedRelease({ id, records: recordsOf(codes) }));
  const manifest = Object.keys(releases)
    .filter((id) => id < '2016')
    .map((id) => ({ id, files: [], layout: id, processingNotes: id, nocList: id, onlyLives: true as const }));
  return historyRecords(compiled, manifest).map(({ records }) =>
    Object.fromEntries(records.codes.map(({ code, longDescription }) => [code, longDescription])),
  );
}

const say = (longDescription: string, changes: Partial<HcpcsRecord> = {}) => ({
  longDescription,
  addedDate: '2000-01-01',
  ...changes,
});

describe('the history', () => {
  it('takes all that a whole release says', () => {
    const whole = { '2016-01': { A0001: say('One') }, '2017-01': { A0001: say('one') } };
    expect(taken(whole)).toEqual([{ A0001: 'One' }, { A0001: 'one' }]);
  });

  it('takes from the others what has left the file, and the lives of codes that are used again', () => {
    const ended = { terminationDate: '2011-12-31' };
    expect(
      taken({
        '2013-01': { A0001: say('ONE'), A0002: say('TWO'), A0003: say('THREE', ended) },
        '2016-01': { A0001: say('One'), A0003: say('Other', { addedDate: '2015-01-01' }) },
      }),
    ).toEqual([
      { A0002: 'TWO', A0003: 'THREE' },
      { A0001: 'One', A0003: 'Other' },
    ]);
  });

  it('takes of such a life the newest form of its words', () => {
    expect(
      taken({
        '2012-01': { A0001: say('ONE, EACH'), A0002: say('TWO') },
        '2013-01': { A0001: say('One, each'), A0002: say('Two and more') },
        '2016-01': {},
      }),
    ).toEqual([{ A0001: 'One, each', A0002: 'TWO' }, { A0001: 'One, each', A0002: 'Two and more' }, {}]);
  });
});
