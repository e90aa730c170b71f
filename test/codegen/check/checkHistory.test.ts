import { describe, expect, it } from 'vitest';
import { checkHistory, noticeEndless } from '../../../codegen/check/checkHistory.ts';
import type { CompiledRelease } from '../../../codegen/compileRelease.ts';
import { inventedLayout, inventedRelease } from '../../support/inventedRelease.ts';
import { recordsOf } from '../../support/records.ts';

/** Last days by id; undefined for a record without one. */
type Ends = Readonly<Record<string, string | undefined>>;

/** A release with the last days of its records, their actions and the actions of its layout. */
function release(
  id: string,
  { codes = {}, modifiers = {}, action = 'N' }: { codes?: Ends; modifiers?: Ends; action?: string },
  listed: readonly string[] = ['N'],
): CompiledRelease {
  const values = listed.map((code) => ({ code, description: `Invented action ${code}` }));
  const { reference } = inventedRelease();
  const layout = {
    content: inventedLayout([{ layoutName: 'HCPCS_ACTN_CD', values }]),
    origin: { ...reference.layout.origin, release: id },
  };
  const withEnds = (ends: Ends) =>
    Object.fromEntries(Object.entries(ends).map(([code, terminationDate]) => [code, { action, terminationDate }]));
  return inventedRelease({
    id,
    records: recordsOf(withEnds(codes), withEnds(modifiers)),
    reference: { ...reference, layout },
  });
}

describe('the history', () => {
  it('of no release or of one is valid', () => {
    expect(checkHistory([])).toEqual([]);
    expect(checkHistory([release('2017-01', { codes: { A0001: undefined } })])).toEqual([]);
  });

  it('is decoded by the last layout, whatever those before it list', () => {
    const codes = { A0001: undefined };
    const releases = [
      release('2017-01', { codes, action: 'Z' }, ['N', 'Z']),
      release('2019-01', { codes }, ['N', 'Z']),
      release('2020-04', { codes }, ['N']),
    ];
    expect(checkHistory(releases)).toEqual([
      {
        where: 'HCPCS 2017-01, A0001, ACTION CD',
        found: '"Z"',
        allowed: 'a value that the record layout of 2020-04 lists',
      },
    ]);
  });

  it('reports each code and modifier that left without a last day, in the last release that lists it', () => {
    const releases = [
      release('2017-01', {
        codes: { A0001: undefined, A0002: '2016-12-31', A0003: undefined },
        modifiers: { XY: undefined },
      }),
      release('2018-01', { codes: { A0001: undefined, A0003: undefined } }),
      release('2019-01', { codes: { A0003: undefined } }),
    ];
    expect(noticeEndless(releases).map(({ slip, where, code }) => [slip, where, code])).toEqual([
      ['noEnd', '2018-01', 'A0001'],
      ['noEnd', '2017-01', 'XY'],
    ]);
  });
});
