import { describe, expect, it } from 'vitest';
import type { ReleaseDocuments } from '../../codegen/read/readRelease.ts';
import { verifyTables } from '../../codegen/verifyTables.ts';
import { getCode, getModifier } from '../../src/index.ts';
import { release } from '../../src/lookup/release.ts';
import { toCmsRow } from '../support/cmsColumns.ts';
import { type Cells, header, soundCode } from '../support/cmsFixtures.ts';
import { noDocuments } from '../support/inventedReleases.ts';

/** The row of a shipped record, as in a file of CMS's. */
function rowOf(id: string): Cells {
  const record = getCode(id) ?? getModifier(id);
  return record ? toCmsRow(record) : {};
}

/** A release with its records in a spreadsheet, and a file that is not compiled. */
function documentsOf(rows: readonly Cells[]): ReleaseDocuments {
  const file = { name: 'r.xlsx', sha256: 'abc' };
  return {
    ...noDocuments,
    files: [file, { name: 'x.pdf', sha256: 'def' }],
    recordSheet: {
      name: 'r.xlsx',
      file,
      sheets: [{ name: 'A', rows: [header, ...rows.map((row) => header.map((column) => row[column] ?? ''))] }],
    },
  };
}

function problemsOf(rows: readonly Cells[]): readonly unknown[] {
  return verifyTables(documentsOf(rows)).problems;
}

const shippedHas = `which the tables of ${release.id} have`;
const allRecords = `the ${release.counts.codes} codes and ${release.counts.modifiers} modifiers of the tables of ${release.id}`;

describe('the comparison of a release with the shipped tables', () => {
  it('reports each cell that differs in a record that both have, but no cell of a code that the tables lack', () => {
    const problems = problemsOf([
      { ...rowOf('RR'), 'ACTION CD': '', 'TERM DT': '20260630' },
      rowOf('E0607'),
      { ...soundCode, HCPC: 'A0001' },
      { ...rowOf('E0601'), RECID: '7', ANEST_BU: '10', 'ADD DT': '20010101' },
    ]);
    expect(problems).toEqual([
      { where: 'r.xlsx, x.pdf', found: '1 that the tables lack: A0001', allowed: allRecords },
      {
        where: 'r.xlsx, x.pdf',
        found: expect.stringMatching(/^none of the 9106 that only the tables have: A0021, A0080, /),
        allowed: allRecords,
      },
      { where: 'r.xlsx row 2, RR, TERM DT', found: '"20260630"', allowed: `a blank, ${shippedHas}` },
      { where: 'r.xlsx row 2, RR, ACTION CD', found: 'a blank', allowed: `"N", ${shippedHas}` },
      { where: 'r.xlsx row 5, E0601, RECID', found: '"7"', allowed: `"3", ${shippedHas}` },
      { where: 'r.xlsx row 5, E0601, ANEST_BU', found: '"10"', allowed: `"0", ${shippedHas}` },
      { where: 'r.xlsx row 5, E0601, ADD DT', found: '"20010101"', allowed: `"19880101", ${shippedHas}` },
    ]);
  });

  it('accepts a shipped record, however CMS pads it, and reports each repetition of one', () => {
    const [rental, device] = [rowOf('RR'), rowOf('E0601')];
    const [word = '', ...words] = String(device['LONG DESCRIPTION']).split(' ');
    const { problems, outcome } = verifyTables(
      documentsOf([
        { ...rental, HCPC: '   RR' },
        { ...device, SEQNUM: '10', 'LONG DESCRIPTION': word, ANEST_BU: '000', PRICE1: '', PRICE3: '36' },
        { HCPC: 'E0601', SEQNUM: '20', RECID: '4', 'LONG DESCRIPTION': words.join(' ') },
        rental,
        { ...rental, COV: 'S' },
      ]),
    );
    expect(problems).toEqual([
      {
        where: 'r.xlsx, x.pdf',
        found: expect.stringMatching(/^none of the 9107 that only the tables have: A0021, A0080, .* and 9087 more$/),
        allowed: allRecords,
      },
      { where: 'r.xlsx row 5, RR', found: 'a second record of the code', allowed: 'each code and modifier once' },
      { where: 'r.xlsx row 6, RR', found: 'a second record of the code', allowed: 'each code and modifier once' },
      { where: 'r.xlsx row 6, RR, COV', found: '"S"', allowed: `"C", ${shippedHas}` },
    ]);
    expect(outcome).toBe(`r.xlsx, x.pdf: 4 records of 47 cells, all as the tables of ${release.id} have them`);
  });

  it('shows twenty of the codes that only one side has, and counts the rest', () => {
    const invented = Array.from({ length: 20 }, (_, index) => ({ ...soundCode, HCPC: `Z99${index + 10}` }));
    const [more, fewer] = problemsOf(invented);
    expect(more).toMatchObject({
      found:
        '20 that the tables lack: Z9910, Z9911, Z9912, Z9913, Z9914, Z9915, Z9916, Z9917, Z9918, Z9919, Z9920, Z9921, ' +
        'Z9922, Z9923, Z9924, Z9925, Z9926, Z9927, Z9928, Z9929',
    });
    expect(fewer).toMatchObject({
      found: expect.stringMatching(/^none of the \d+ that only the tables have: (?:\w+, ){19}\w+ and \d+ more$/),
    });
  });
});
