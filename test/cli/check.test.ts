import { describe, expect, it } from 'vitest';
import { completeSince } from '../../src/history/index.ts';
import { release } from '../../src/index.ts';
import { hcpcs } from '../support/hcpcs.ts';

describe('hcpcs check', () => {
  it('says in a line for each code if it may be used, and what instead', async () => {
    const { code, stdout } = await hcpcs('check', 'Q4257-JZ', 'E0601', 'j1040', '--on', '2025-03-01');
    expect(code).toBe(1);
    expect(stdout).toBe(
      [
        'Q4257-JZ  may be used on 2025-03-01, from 2022-04-01; modifier JZ may be used on 2025-03-01, from 2023-01-01',
        'E0601     may be used on 2025-03-01, from 1988-01-01',
        'j1040     may not be used on 2025-03-01: ended on 2024-03-31; instead J1010 (inferred)',
        '',
      ].join('\n'),
    );
  });

  it('asks about the first day of the release if no day is given', async () => {
    expect(await hcpcs('check', 'E0601')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(release.effectiveDate),
    });
  });

  it.each([
    ['a modifier that has ended', 'J9271-JG', 'modifier JG may not be used on 2026-07-01: ended on 2024-12-31'],
    ['a modifier that is not listed', 'E0601-RX', "modifier RX is not in CMS's files"],
    ['a code before its first day', 'Q4257', 'may not be used on 2021-01-01: begins on 2022-04-01', '2021-01-01'],
    ['a code that is not listed', 'E0009', "is not in CMS's files"],
    ['a misspelled code', 'EO6O1', 'is not a code; did you mean E0601?'],
  ])('is no for %s', async (_, input, said, on = '2026-07-01') => {
    const { code, stdout } = await hcpcs('check', input, '--on', on);
    expect(stdout).toContain(said);
    expect(code).toBe(1);
  });

  it.each([
    ['an ambulance trip', 'A0428-RH', 'modifier RH says: From residence to hospital'],
    ["a modifier of the AMA's", 'E0601-25', 'modifier 25 belongs to CPT, not to HCPCS Level II: not checked'],
    ['a modifier by itself', 'RR', 'may be used on'],
    ['a code that has left CMS’s file, on a day of its life', 'Q0090', 'may be used on 2013-10-01', '2013-10-01'],
    ['a code of CPT, about which HCPCS says nothing', '99213', 'belongs to CPT'],
  ])('is not no for %s', async (_, input, said, on = '2026-07-01') => {
    const { code, stdout } = await hcpcs('check', input, '--on', on);
    expect(stdout).toContain(said);
    expect(code).toBe(0);
  });

  it('says if a day is before what is known completely', async () => {
    const said = `(what is known is complete from ${completeSince} on)`;
    expect((await hcpcs('check', 'E0953', '--on', '2003-12-31')).stdout).toContain(said);
    expect((await hcpcs('check', 'E0953', '--on', completeSince)).stdout).not.toContain(said);
  });

  it('asks for the column if an argument is a file', async () => {
    expect(await hcpcs('check', 'package.json')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'hcpcs: package.json is a file; say with --column which column has the codes\n',
    });
  });

  it('prints the answers with their evidence as JSON', async () => {
    const { code, stdout } = await hcpcs('check', 'J1440-RX', '--on', '2013-06-01', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual([
      {
        input: 'J1440-RX',
        on: '2013-06-01',
        mayBeUsed: false,
        check: {
          status: 'active',
          input: 'J1440-RX',
          code: 'J1440',
          kind: 'code',
          from: '1994-01-01',
          through: '2013-12-31',
          observedIn: expect.arrayContaining(['2017-01']),
        },
        modifiers: [
          {
            modifier: 'RX',
            mayBeUsed: false,
            check: { status: 'unlisted', input: 'RX', code: 'RX', observedIn: [] },
          },
        ],
        suggestions: [],
        release: release.id,
        completeSince,
      },
    ]);
  });
});
