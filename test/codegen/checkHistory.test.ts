import { describe, expect, it } from 'vitest';
import { checkHistory } from '../../codegen/check/checkHistory.ts';
import type { CompiledRelease } from '../../codegen/compileRelease.ts';
import type { Table } from '../../codegen/pack/buildTables.ts';

type Ends = Readonly<Record<string, string | null>>;

function tableOf(ends: Ends, action: string): Table {
  const ids = Object.keys(ends);
  return {
    ids,
    columns: new Map([
      ['action', ids.map(() => [action])],
      ['terminationDate', Object.values(ends).map((end) => (end === null ? [] : [end]))],
    ]),
  };
}

/** A release with the last days of its records, their actions and the actions of its layout. Nothing else matters here. */
function release(
  id: string,
  { codes = {}, modifiers = {}, action = 'N' }: { codes?: Ends; modifiers?: Ends; action?: string },
  listed: readonly string[] = ['N'],
): CompiledRelease {
  const content = new Map([['HCPCS_ACTN_CD', { values: listed.map((code) => ({ code })) }]]);
  return {
    id,
    tables: { codes: tableOf(codes, action), modifiers: tableOf(modifiers, action) },
    reference: { layout: { content, origin: { release: id } } },
  } as unknown as CompiledRelease;
}

describe('the history', () => {
  it('of no release or of one is valid', () => {
    expect(checkHistory([])).toEqual([]);
    expect(checkHistory([release('2017-01', { codes: { A0001: null } })])).toEqual([]);
  });

  it('is decoded by the last layout, whatever those before it list', () => {
    const codes = { A0001: null };
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

  it('has a last day for each code and modifier that left', () => {
    const releases = [
      release('2017-01', { codes: { A0001: null, A0002: '2016-12-31', A0003: null }, modifiers: { XY: null } }),
      release('2019-01', { codes: { A0003: null } }),
    ];
    const allowed = 'the last day of a code that no later release lists';
    expect(checkHistory(releases)).toEqual([
      { where: 'HCPCS 2017-01, A0001, TERM DT', found: 'a blank', allowed },
      { where: 'HCPCS 2017-01, XY, TERM DT', found: 'a blank', allowed },
    ]);
  });
});
