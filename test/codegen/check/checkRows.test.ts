import { describe, expect, it } from 'vitest';
import { checkLoss } from '../../../codegen/check/checkLoss.ts';
import { checkRows } from '../../../codegen/check/checkRows.ts';
import { columnRules } from '../../../codegen/check/columnRules.ts';
import type { Cells } from '../../../codegen/model.ts';
import type { RecordRow } from '../../../codegen/parse/parseRows.ts';
import { MOST_PROBLEMS } from '../../../codegen/problem.ts';
import { generatedReference } from '../../../codegen/releases/generatedReference.ts';
import { cellsWith, recordsOf } from '../../support/records.ts';

const layout = generatedReference().layout.content;

const modifierRow: RecordRow = {
  where: 'r.txt line 1, XY',
  cells: cellsWith({
    HCPC: 'XY',
    RECID: '7',
    'LONG DESCRIPTION': 'Invented circumstance',
    'SHORT DESCRIPTION': 'Invented',
    'ADD DT': '20200101',
  }),
};

const codeRow: RecordRow = {
  where: 'r.txt line 2, A0001',
  cells: { ...modifierRow.cells, HCPC: 'A0001', RECID: '3' },
};

function problemsOfRows(rows: readonly RecordRow[]) {
  return checkRows('r.txt', rows, layout).problems;
}

/** The problems of a code that is valid except for these cells. */
function problemsOf(cells: Partial<Cells>) {
  return problemsOfRows([modifierRow, { ...codeRow, cells: { ...codeRow.cells, ...cells } }]);
}

describe('a row', () => {
  it('may be blank in columns that CMS may leave blank', () => {
    expect(problemsOfRows([modifierRow, codeRow])).toEqual([]);
  });

  it('is refused with a blank in a column that is never blank', () => {
    const blank = { where: 'r.txt line 2', cells: { ...codeRow.cells, HCPC: '', RECID: '' } };
    expect(problemsOfRows([modifierRow, blank])).toMatchObject([
      { where: 'r.txt line 2, HCPC', found: '""' },
      { where: 'r.txt line 2, RECID', found: '""', allowed: '3 (code) or 7 (modifier)' },
    ]);
  });

  it.each([
    ['HCPC', 'D0120', /^a code \(a letter from A to V other than D, and four digits\) or a modifier \(/],
    ['PROCNOTE', '00881', /^four digits, or blank$/],
    ['PROCNOTE', 'x0088', /^four digits, or blank$/],
    ['ANEST_BU', '0012', /^at most 3 digits, or blank$/],
    ['XREF1', 'A00011', /^at most 5 printable ASCII characters, or blank$/],
    ['TERM DT', '2020-01-01', /^a day of the calendar as YYYYMMDD, or blank$/],
    ['TERM DT', '202001011', /^a day of the calendar as YYYYMMDD, or blank$/],
  ])('is refused with %s "%s", with a message that says what is allowed there', (column, cell, allowed) => {
    const [problem, ...others] = problemsOf({ [column]: cell });
    expect(problem).toMatchObject({ where: `r.txt line 2, A0001, ${column}`, found: `"${cell}"` });
    expect(problem?.allowed).toMatch(allowed);
    expect(others).toEqual([]);
  });

  it('is not checked against the rules of a release if one of its cells is refused', () => {
    const bad = { ...codeRow, cells: { ...codeRow.cells, COV: '?' } };
    const problems = problemsOfRows([codeRow, bad]);
    expect(problems.map(({ where }) => where)).toEqual(['r.txt line 2, A0001, COV']);
  });
});

describe('the rows of a file', () => {
  it('are no longer checked when too many cells are bad', () => {
    const bad = { ...codeRow, cells: { ...codeRow.cells, COV: '?' } };
    const rows = Array.from({ length: MOST_PROBLEMS + 2 }, () => bad);
    expect(problemsOfRows(rows)).toHaveLength(10_000);
  });

  it('lack a kind of records, or have one under the other’s number', () => {
    expect(problemsOfRows([])).toMatchObject([
      { where: 'r.txt', found: 'no code', allowed: 'codes and modifiers' },
      { where: 'r.txt', found: 'no modifier', allowed: 'codes and modifiers' },
    ]);
    const other = { where: 'r.txt line 3, XZ', cells: { ...codeRow.cells, HCPC: 'XZ' } };
    expect(problemsOfRows([modifierRow, codeRow, other])).toEqual([
      { where: 'r.txt line 3, XZ, RECID', found: '3 (code)', allowed: '3 for five characters, 7 for two' },
    ]);
  });
});

it('a layout that lacks the fields allows no value and no length', () => {
  const rules = columnRules(new Map());
  expect(rules.get('COV')?.allows('C')).toBe(false);
  expect(rules.get('ANEST_BU')).toMatchObject({ allowed: 'at most 0 digits, or blank' });
  expect(rules.get('XREF1')?.allows('A0002')).toBe(false);
});

describe('the loss of codes', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, index) => `A00${index + 10}`);
  const lose = (count: number) => {
    return checkLoss('2020-07', recordsOf({}), { id: '2020-04', codes: ids(count), modifiers: [] }, true);
  };

  it('names at most ten of them', () => {
    const ten = 'A0010, A0011, A0012, A0013, A0014, A0015, A0016, A0017, A0018, A0019';
    expect(lose(10)).toEqual([`10 of the 10 codes of 2020-04 lost (${ten})`, '0 of the 0 modifiers of 2020-04 lost']);
    expect(lose(11)).toEqual([
      `11 of the 11 codes of 2020-04 lost (${ten}, …)`,
      '0 of the 0 modifiers of 2020-04 lost',
    ]);
  });
});
