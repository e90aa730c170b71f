import { describe, expect, it } from 'vitest';
import { checkDifferences, withReasons } from '../../../codegen/check/checkDifferences.ts';
import { checkLoss } from '../../../codegen/check/checkLoss.ts';
import { checkRows } from '../../../codegen/check/checkRows.ts';
import { type Difference, reconcile } from '../../../codegen/check/reconcile.ts';
import { reviewCorrections } from '../../../codegen/check/reviewCorrections.ts';
import type { RecordRow } from '../../../codegen/parse/parseRows.ts';
import type { Problem } from '../../../codegen/problem.ts';
import { acceptedDifferences } from '../../../codegen/releases/acceptedDifferences.ts';
import { generatedReference } from '../../../codegen/releases/generatedReference.ts';
import { type Cells, header, soundCode, soundModifier } from '../../support/cmsFixtures.ts';
import { cellsWith, recordsOf } from '../../support/records.ts';

const layout = generatedReference().layout.content;

function row(cells: Cells): RecordRow {
  const all = header.map((column) => [column, String(cells[column] ?? '').trim()] as const);
  return { where: `r.xlsx row 2, ${cells.HCPC}`, cells: cellsWith(Object.fromEntries(all)) };
}

function problemsOf(...records: readonly Cells[]): readonly Problem[] {
  return checkRows('r.xlsx', records.map(row), layout).problems;
}

/** The one problem of a code that is valid except for these cells. */
function problemOf(cells: Cells) {
  const problems = problemsOf(soundModifier, { ...soundCode, ...cells });
  expect(problems).toHaveLength(1);
  return problems[0];
}

describe('a record', () => {
  it('passes as CMS has it', () => {
    expect(problemsOf(soundModifier, soundCode)).toEqual([]);
  });

  it.each([
    ['PRICE4', '14', "the layout's 26 values, or blank"],
    ['MULT_PI', 'Z', "the layout's values 9, A, B, C, D, E, F, G, or blank"],
    ['LABCERT8', '999', "the layout's 31 values, or blank"],
    ['COV', '4', "the layout's values C, D, I, M, S, or blank"],
    ['ASC_GRP', 'XX', "the layout's values YY, or blank"],
    ['OPPS', '001', "the layout's 98 values, or blank"],
    ['OPPS_PI', '5', "the layout's values 1, 2, 3, 4, 6, 7, 9, or blank"],
    ['BETOS', 'O1Z', "the layout's 107 values, or blank"],
    ['TOS5', 'X', "the layout's 34 values, or blank"],
    ['ACTION CD', 'Q', "the layout's values A, B, C, D, F, N, P, R, S, T, or blank"],
  ])('is refused with a value of %s that the layout does not list', (column, value, allowed) => {
    const problem = problemOf({ [column]: value });
    expect(problem).toMatchObject({ where: `r.xlsx row 2, A0001, ${column}`, found: `"${value}"` });
    expect(problem?.allowed.startsWith(allowed)).toBe(true);
  });

  it.each([
    ['ADD DT', '20230229'],
    ['ADD DT', '2023-1-1'],
    ['ADD DT', ''],
    ['TERM DT', '20261301'],
    ['ASC_DT', '1/1/2020'],
    ['PROCNOTE', '17'],
    ['ANEST_BU', '1.5'],
    ['ANEST_BU', '1000'],
    ['STATUTE', '1833(t)(2)x'],
    ['XREF1', 'A00011'],
    ['LONG DESCRIPTION', ''],
    ['SHORT DESCRIPTION', 'a\tb'],
    ['LONG DESCRIPTION', 'Riboflavin 5\ufffd'],
    ['LONG DESCRIPTION', 'a\u200bb'],
    ['LONG DESCRIPTION', '\u00a0'],
    ['SHORT DESCRIPTION', '\u00a0\u2028'],
    ['XREF1', 'A0’01'],
    ['RECID', '9'],
  ])('is refused with %s "%s"', (column, value) => {
    expect(problemOf({ [column]: value })?.where).toBe(`r.xlsx row 2, A0001, ${column}`);
  });

  it.each(['99213', '0159T', 'D0120', 'W0001', 'A001', 'A00011', '25', '1A', 'a0001'])(
    'is refused with the code %s',
    (code) => {
      expect(problemOf({ HCPC: code })).toMatchObject({ where: `r.xlsx row 2, ${code}, HCPC`, found: `"${code}"` });
    },
  );

  it('has each bad cell reported', () => {
    expect(problemsOf(soundModifier, { ...soundCode, COV: 'X', BETOS: 'X' })).toHaveLength(2);
  });
});

describe('the records of a release', () => {
  it('contain each code once', () => {
    expect(problemsOf(soundModifier, soundCode, soundCode)).toMatchObject([
      { where: 'r.xlsx row 2, A0001, HCPC', found: 'A0001 for a second time' },
    ]);
  });

  it('contain codes and modifiers', () => {
    expect(problemsOf(soundCode)).toMatchObject([{ where: 'r.xlsx', found: 'no modifier' }]);
    expect(problemsOf(soundModifier)).toMatchObject([{ where: 'r.xlsx', found: 'no code' }]);
  });

  it('have codes of five characters and modifiers of two', () => {
    expect(problemsOf(soundModifier, soundCode, { ...soundCode, HCPC: 'A0002', RECID: '7' })).toMatchObject([
      { where: 'r.xlsx row 2, A0002, RECID', found: '7 (modifier)' },
    ]);
  });

  it('terminate no code before it is added', () => {
    expect(problemOf({ 'TERM DT': '20191231' })).toEqual({
      where: 'r.xlsx row 2, A0001, TERM DT',
      found: '20191231',
      allowed: 'a day from 20200101 (ADD DT) on',
    });
    expect(problemsOf(soundModifier, { ...soundCode, 'TERM DT': '20200101' })).toEqual([]);
  });

  it('have no short descriptions that are longer than the long ones, or no more than half of them', () => {
    const modifiers = [soundModifier, { ...soundModifier, HCPC: 'XZ' }];
    const exchanged = (length: number, count: number) =>
      problemsOf(
        ...modifiers,
        ...Array.from({ length: count }, (_, index) => ({
          ...soundCode,
          HCPC: `A000${index}`,
          'LONG DESCRIPTION': 'x'.repeat(20),
          'SHORT DESCRIPTION': 'x'.repeat(length),
        })),
      );
    expect(exchanged(29, 3)).toEqual([
      {
        where: 'r.xlsx',
        found: '3 of 5 short descriptions longer than the long ones',
        allowed: 'short descriptions shorter than the long ones',
        remedy: 'Look at the headings',
      },
    ]);
    expect(exchanged(29, 2)).toEqual([]);
    expect(exchanged(28, 3)).toEqual([]);
  });

  it('have descriptions of at most three million characters', () => {
    // The fixtures' own descriptions: 'Invented circumstance', 'Invented' and 'Invented thing'.
    const rest = 'Invented circumstanceInventedInvented thing'.length;
    const ofLength = (length: number) =>
      problemsOf(soundModifier, { ...soundCode, 'LONG DESCRIPTION': 'x'.repeat(length) });
    expect(ofLength(3_000_000 - rest)).toEqual([]);
    expect(ofLength(3_000_001 - rest)).toEqual([
      { where: 'r.xlsx', found: 'descriptions of 3000001 characters', allowed: 'at most 3000000' },
    ]);
  });
});

describe('checkLoss', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, index) => `A${1000 + index}`);
  const blank = (count: number) => Object.fromEntries(ids(count).map((code) => [code, {}]));
  const records = (codes: number, modifiers: number) => recordsOf(blank(codes), blank(modifiers));
  const earlier = { id: '2026-07', codes: ids(200), modifiers: ids(100) };

  it('passes a release that has lost at most 3 %', () => {
    expect(checkLoss('2026-10', records(194, 100), earlier, false)).toEqual([
      '6 of the 200 codes of 2026-07 lost (A1194, A1195, A1196, A1197, A1198, A1199)',
      '0 of the 100 modifiers of 2026-07 lost',
    ]);
  });

  it.each([
    [193, 100, '7 of the 200 codes of 2026-07 lost'],
    [200, 96, '4 of the 100 modifiers of 2026-07 lost'],
  ])('stops at %i codes and %i modifiers', (codes, modifiers, found) => {
    expect(() => checkLoss('2026-10', records(codes, modifiers), earlier, false)).toThrow(found);
    expect(checkLoss('2026-10', records(codes, modifiers), earlier, true).join()).toContain(found);
  });
});

describe('reconcile', () => {
  const rows = (...cells: readonly Cells[]) => [soundModifier, ...cells].map(row);

  it('takes the text, and reports each cell in which the spreadsheet differs', () => {
    const { rows: taken, differences } = reconcile(
      rows(soundCode),
      rows({ ...soundCode, 'ACT EFF DT': '', TOS4: 'R', ANEST_BU: '000' }),
    );
    expect(differences).toEqual([
      { code: 'A0001', column: 'TOS4', text: '', spreadsheet: 'R', taken: 'text' },
      { code: 'A0001', column: 'ACT EFF DT', text: '20200101', spreadsheet: '', taken: 'text', slip: 'blankDate' },
    ]);
    expect(taken[1]?.cells).toMatchObject({ TOS4: '', 'ACT EFF DT': '20200101' });
  });

  it('takes the spreadsheet’s description if the two differ only in spaces', () => {
    const doubled = { ...soundCode, 'LONG DESCRIPTION': 'Invented  thing, each' };
    const { rows: taken, differences } = reconcile(rows(soundCode), rows(doubled));
    expect(differences).toMatchObject([{ column: 'LONG DESCRIPTION', taken: 'spreadsheet' }]);
    expect(taken[1]?.cells['LONG DESCRIPTION']).toBe('Invented  thing, each');
  });

  it('reports a record that one of the two lacks', () => {
    const other = { ...soundCode, HCPC: 'A0002' };
    expect(reconcile(rows(soundCode), rows(soundCode, other)).problems).toMatchObject([
      { where: 'r.xlsx row 2, A0002' },
    ]);
    expect(reconcile(rows(soundCode, other), rows(soundCode)).problems).toMatchObject([
      { where: 'r.xlsx row 2, A0002' },
    ]);
  });
});

describe('checkDifferences', () => {
  const date: Difference = {
    code: 'L5643',
    column: 'ACT EFF DT',
    text: '19860101',
    spreadsheet: '19880101',
    taken: 'text',
  };

  /** What is refused in a release of the manifest. */
  function refused(id: string, differences: readonly Difference[]): readonly Problem[] {
    return checkDifferences(id, 'r.txt', withReasons(differences, acceptedDifferences[id] ?? []));
  }

  it('accepts what is listed for the release, and says why', () => {
    expect(refused('2017-01', [date])).toEqual([]);
    expect(withReasons([date], acceptedDifferences['2017-01'] ?? [])).toEqual([
      { ...date, reason: 'The spreadsheet has another date, two years later.' },
    ]);
  });

  it.each<[string, Partial<Difference>, string?]>([
    ['code', { code: 'L5644' }],
    ['column', { column: 'ADD DT' }],
    ['text', { text: '19860102' }],
    ['spreadsheet', { spreadsheet: '' }],
    ['release', {}, '2019-01'],
  ])('refuses another %s', (_, change, id = '2017-01') => {
    const other = { ...date, ...change };
    expect(refused(id, [date, other].slice(id === '2017-01' ? 0 : 1))).toMatchObject([
      {
        where: `r.txt, ${other.code}, ${other.column}`,
        found: `"${other.text}" in the text and "${other.spreadsheet}" in the spreadsheet`,
        allowed: `the same in both, or what codegen/releases/acceptedDifferences.ts lists for ${id}`,
        remedy: "Find out which is right; if the difference is CMS's own, list it there with its reason",
      },
    ]);
  });

  it('accepts what a rule explains, but keeps its other differences', () => {
    const ruled: Difference = { ...date, code: 'A0001', spreadsheet: '', slip: 'blankDate' };
    expect(refused('2017-01', [ruled])).toEqual([]);
    expect(refused('2017-01', [ruled, { ...date, code: 'A0001' }])).toHaveLength(1);
  });
});

describe('reviewCorrections', () => {
  it('shows the values of a correction next to those of the tables', () => {
    const rows = [soundModifier, { ...soundCode, TOS2: 'P' }].map(row);
    const correction = {
      where: 'c.xlsx row 2',
      action: 'Revise TOS',
      details: { 'EFFECTIVE DATE': '20260101', TOS: '1,P', COVERAGE: 'D' },
    };
    const [known, unknown] = reviewCorrections(
      [
        { ...correction, code: 'A0001' },
        { ...correction, code: 'A9999' },
      ],
      rows,
    );
    expect(known?.fields).toEqual([
      { property: 'crossReferences', table: '', correction: undefined },
      { property: 'coverage', table: 'C', correction: 'D' },
      { property: 'typesOfService', table: '1,P', correction: '1,P' },
      { property: 'addedDate', table: '20200101', correction: undefined },
      { property: 'actionEffectiveDate', table: '20200101', correction: undefined },
      { property: 'terminationDate', table: '', correction: undefined },
      { property: 'action', table: 'N', correction: undefined },
    ]);
    expect(unknown?.fields).toBeUndefined();
  });
});
