import { describe, expect, it } from 'vitest';
import type { Difference } from '../../codegen/check/reconcile.ts';
import type { ReviewedCorrection } from '../../codegen/check/reviewCorrections.ts';
import type { CompiledRelease } from '../../codegen/compileRelease.ts';
import { summarize } from '../../codegen/summarize.ts';
import { recordsOf } from '../support/records.ts';

const origin = { name: 'r.zip', sha256: 'abc', release: '2018-01' };

const milligram = { text: '1 mg', quantity: '1', ucum: 'mg' };

/** Three codes and a modifier, with only the fields that the summary needs here. */
const release: CompiledRelease = {
  id: '2018-04',
  effectiveDate: '2018-04-01',
  files: [
    { name: 'r.zip', sha256: 'abc' },
    { name: 's.xlsx', sha256: 'def' },
  ],
  reference: {
    layout: {
      content: new Map([
        [
          'HCPCS_CVRG_CD',
          {
            layoutName: 'HCPCS_CVRG_CD',
            title: 'HCPCS Coverage Code',
            definition: 'Invented.',
            begin: 230,
            length: 1,
            occurs: 1,
            values: [
              { code: 'C', description: 'Carrier judgment' },
              { code: 'D', description: 'Special coverage instructions apply' },
            ],
          },
        ],
      ]),
      origin,
    },
    processingNotes: {
      content: new Map([['0001', 'INVENTED']]),
      origin: { ...origin, release: '2017-10' },
    },
    nocList: { content: ['A0003', 'B0001'], origin: { ...origin, release: '2017-01' } },
  },
  records: recordsOf(
    {
      A0001: { coverage: 'C', typesOfService: ['1', 'P'], action: 'N' },
      A0002: { typesOfService: ['1'] },
      A0003: { coverage: 'D', action: 'N', terminationDate: '2013-12-31' },
    },
    { XY: { coverage: 'D', action: 'A' } },
  ),
  billingUnits: [
    { code: 'A0001', isDrug: true, reading: { reason: 'no quantity' } },
    { code: 'A0002', isDrug: true, reading: { quantities: [milligram, milligram] } },
    { code: 'A0003', isDrug: true, reading: { quantities: [milligram] } },
    { code: 'A0004', isDrug: true, reading: { reason: 'no quantity' } },
    { code: 'A0005', isDrug: true, reading: { quantities: [milligram] } },
    { code: 'A0006', isDrug: false, reading: { quantities: [milligram] } },
  ],
  successors: [{ code: 'A0003', replacedBy: 'A0001' }],
  productNames: undefined,
  differences: [],
  isReviewed: false,
  corrections: [],
  setAside: [],
  remarks: [],
  notices: [],
};

/** The parts of a summary, which blank lines separate. */
function partsOf(changes: Partial<CompiledRelease>): readonly string[] {
  return summarize({ ...release, ...changes }, new Map(), []).split('\n\n');
}

/** The lines on differences, or those on corrections. */
function linesOf(
  changes: Partial<Pick<CompiledRelease, 'id' | 'differences' | 'isReviewed' | 'corrections' | 'isReviewed'>>,
): readonly string[] {
  return (partsOf(changes)[changes.differences ? 6 : 7] ?? '').split('\n');
}

describe('the summary of a run', () => {
  it('says what came in, what was lost, how fields are used and what went out', () => {
    const modules = new Map([
      ['release.ts', '1234567890'],
      ['modifiers/ids.ts', 'é'],
    ]);
    expect(summarize(release, modules, ['0 of the 3 codes of 2018-01 lost', '1 of the 2 modifiers lost'])).toBe(
      `HCPCS 2018-04, in force from 2018-04-01
  r.zip (sha256 abc)
  s.xlsx (sha256 def)
  record layout of 2018-01, 1 processing notes of 2017-10, 2 NOC codes of 2017-01
  0 of the 3 codes of 2018-01 lost
  1 of the 2 modifiers lost

┌──────────────┬───────┐
│ records      │ count │
├──────────────┼───────┤
│ codes        │ 3     │
│ modifiers    │ 1     │
│ action N     │ 2     │
│ action A     │ 1     │
│ action blank │ 1     │
└──────────────┴───────┘

┌───────────────────────────┬────────┬────────┬───────────────┐
│ field                     │ values │ in use │ most frequent │
├───────────────────────────┼────────┼────────┼───────────────┤
│ pricingIndicators         │ 0      │ 0      │               │
│ multiplePricingIndicator  │ 0      │ 0      │               │
│ labCertifications         │ 0      │ 0      │               │
│ coverage                  │ 2      │ 2      │ D 2, C 1      │
│ ascPaymentGroup           │ 0      │ 0      │               │
│ mogPaymentGroup           │ 0      │ 0      │               │
│ mogPaymentPolicyIndicator │ 0      │ 0      │               │
│ betos                     │ 0      │ 0      │               │
│ typesOfService            │ 0      │ 2      │ 1 2, P 1      │
│ action                    │ 0      │ 2      │ N 2, A 1      │
└───────────────────────────┴────────┴────────┴───────────────┘

┌────────────────────────────┬───────┐
│ billing unit of drug codes │ count │
├────────────────────────────┼───────┤
│ none: no quantity          │ 2     │
│ one                        │ 2     │
│ one of each component      │ 1     │
└────────────────────────────┴───────┘

┌──────────────────┬───────┬────────────────┬────────────────┬──────────────────────┐
│ ended codes      │ count │ with reference │ with successor │ both, and they agree │
├──────────────────┼───────┼────────────────┼────────────────┼──────────────────────┤
│ all codes        │ 1     │ 0              │ 1              │ 0 of 0               │
│ since 2014-01-01 │ 0     │ 0              │ 0              │ 0 of 0               │
└──────────────────┴───────┴────────────────┴────────────────┴──────────────────────┘

Nothing in the files was odd.

No cells differ between text and spreadsheet, or there is only one of them.

No corrections came with the release.

2 files, 12 bytes`,
    );
  });

  it('says what was set aside, then gives the notes', () => {
    expect(partsOf({ setAside: ['x.pdf: not recognized'], remarks: ['line 1 is not ASCII', 'line 2 is not'] })[0]).toBe(
      `HCPCS 2018-04, in force from 2018-04-01
  r.zip (sha256 abc)
  s.xlsx (sha256 def)
  record layout of 2018-01, 1 processing notes of 2017-10, 2 NOC codes of 2017-01
  set aside: x.pdf: not recognized
  note: line 1 is not ASCII
  note: line 2 is not`,
    );
  });

  it('shows twenty notes, and counts the rest if there are more', () => {
    const notes = (count: number) => {
      const remarks = Array.from({ length: count }, (_, index) => `remark ${index + 1}`);
      return partsOf({ remarks })[0]?.split('\n').slice(4);
    };
    expect(notes(20)).toHaveLength(20);
    expect(notes(20)?.at(-1)).toBe('  note: remark 20');
    expect(notes(23)).toHaveLength(21);
    expect(notes(23)?.slice(-2)).toEqual(['  note: remark 20', '  … and 3 more such notes']);
  });

  it('shows the six most frequent values of a field, equal ones by code unit, and that there are more', () => {
    const used = (...values: readonly string[]) => {
      const codes = values.map((coverage, index) => [`A000${index}`, { coverage }] as const);
      const fields = partsOf({ records: recordsOf(Object.fromEntries(codes)) })[2] ?? '';
      return fields.split('\n').find((line) => line.includes('coverage'));
    };
    expect(used('b', 'a', 'Z', 'e', 'd', 'e')).toMatch(/ │ 5 +│ e 2, Z 1, a 1, b 1, d 1 +│$/);
    expect(used('f', 'b', 'a', 'd', 'c', 'e')).toMatch(/ │ 6 +│ a 1, b 1, c 1, d 1, e 1, f 1 +│$/);
    expect(used('g', 'f', 'b', 'a', 'd', 'c', 'e', 'g')).toMatch(/ │ 7 +│ g 2, a 1, b 1, c 1, d 1, e 1, … +│$/);
  });
});

describe('the summary of cells that differ', () => {
  const difference: Difference = { code: 'A0001', column: 'COV', text: 'C', spreadsheet: '', taken: 'text' };

  it('shows both sides and the one that is taken, and that no list accepts those of an unknown release', () => {
    const blanks = {
      ...difference,
      code: 'A0002',
      column: 'LONG DESCRIPTION',
      text: 'Invented thing',
      spreadsheet: 'Invented  thing',
      taken: 'spreadsheet',
    } as const;
    expect(linesOf({ differences: [difference, blanks] })).toEqual([
      '2 cells differ between text and spreadsheet:',
      '┌───────┬──────────────────┬────────────────┬─────────────────┬─────────────┬─────┐',
      '│ code  │ column           │ text           │ spreadsheet     │ taken       │ why │',
      '├───────┼──────────────────┼────────────────┼─────────────────┼─────────────┼─────┤',
      '│ A0001 │ COV              │ C              │                 │ text        │     │',
      '│ A0002 │ LONG DESCRIPTION │ Invented thing │ Invented  thing │ spreadsheet │     │',
      '└───────┴──────────────────┴────────────────┴─────────────────┴─────────────┴─────┘',
      '2018-04 is not in codegen/releases/manifest.ts, so no list says which differences are accepted: check each.',
    ]);
  });

  it('says why those of a release of the manifest are accepted', () => {
    const lines = linesOf({ id: '2026-01', differences: [{ ...difference, reason: 'Invented.' }], isReviewed: true });
    expect(lines[0]).toBe('1 cell differs between text and spreadsheet:');
    expect(lines[4]).toMatch(/ │ Invented\. │$/);
    expect(lines.at(-1)).toMatch(/^└.*┘$/);
  });

  it('only counts those that a rule explains, unless all are asked for', () => {
    const ruled: Difference = { ...difference, column: 'ACT EFF DT', text: '20200101', slip: 'blankDate' };
    expect(linesOf({ differences: [ruled], isReviewed: true })).toEqual([
      '1 cell differs between text and spreadsheet; a rule explains 1, which --all shows.',
    ]);
    const all = summarize({ ...release, differences: [ruled] }, new Map(), [], { all: true });
    expect(all).toContain('The spreadsheet leaves the date of an old code blank');
  });

  it('cuts two long texts to the same forty characters, from twenty before their first difference', () => {
    const shown = (text: string, spreadsheet: string) => {
      const row = linesOf({ differences: [{ ...difference, text, spreadsheet }] })[4] ?? '';
      return row
        .split('│')
        .slice(3, 5)
        .map((cell) => cell.trim());
    };
    const start = 'abcdefghijABCDEFGHIJ1234567890';
    expect(shown(`${start}x${start}`, `${start}y1234567890123456789`)).toEqual([
      '…ABCDEFGHIJ1234567890xabcdefghijABCDEFGHI…',
      '…ABCDEFGHIJ1234567890y1234567890123456789',
    ]);
    expect(shown('abcdefghijABCDEFGHIJx', 'abcdefghijABCDEFGHIJy')).toEqual([
      'abcdefghijABCDEFGHIJx',
      'abcdefghijABCDEFGHIJy',
    ]);
    expect(shown('Thing', 'Things')).toEqual(['Thing', 'Things']);
  });
});

describe('the summary of corrections', () => {
  const field = { property: 'coverage', table: 'C', correction: undefined };

  it('shows for each what the tables have, and whether it is as corrected', () => {
    const corrections: readonly ReviewedCorrection[] = [
      {
        where: 'c.xlsx row 2',
        code: 'A0001',
        action: 'Revise',
        details: {},
        fields: [
          { ...field, correction: 'C' },
          { property: 'typesOfService', table: '1', correction: '1,P' },
          { property: 'terminationDate', table: '', correction: undefined },
          { property: 'action', table: 'N', correction: undefined },
        ],
      },
      { where: 'c.xlsx row 3', code: 'A0009', action: 'Add', details: {}, fields: undefined },
    ];
    expect(linesOf({ corrections })).toEqual([
      '2 corrections came with the release. They are not applied; compare them with the tables:',
      '┌───────┬────────────┬────────────────────────────────────┐',
      '│ code  │ correction │ tables have                        │',
      '├───────┼────────────┼────────────────────────────────────┤',
      '│ A0001 │ Revise     │ coverage: C (as corrected)         │',
      '│       │            │ typesOfService: 1 (corrected: 1,P) │',
      '│       │            │ terminationDate: (blank)           │',
      '│       │            │ action: N                          │',
      '│ A0009 │ Add        │ not in the tables                  │',
      '└───────┴────────────┴────────────────────────────────────┘',
    ]);
  });

  it('cuts a text of more than forty characters at its end, and escapes control characters', () => {
    const forty = '1234567890123456789012345678901234567890';
    const corrections = [
      {
        where: 'c.xlsx row 2',
        code: 'A\u001b',
        action: 'Re\u001bvise',
        details: {},
        fields: [
          { ...field, table: forty },
          { ...field, table: `${forty}1`, correction: `\u001b${forty}` },
        ],
      },
    ];
    const rows = linesOf({ corrections }).slice(4, 6);
    expect(rows.map((row) => row.split('│').map((cell) => cell.trim()))).toEqual([
      ['', 'A\\u001b', 'Re\\u001bvise', `coverage: ${forty}`, ''],
      [
        '',
        '',
        '',
        'coverage: 123456789012345678901234567890123456789… (corrected: \\u001b123456789012345678901234567890123…)',
        '',
      ],
    ]);
  });
});
