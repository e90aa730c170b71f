import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readRelease } from '../../codegen/read/readRelease.ts';
import type { Verified } from '../../codegen/verifyTables.ts';
import { type Cells, recordSheet, recordText, soundCode, soundModifier, workbook } from '../support/cmsFixtures.ts';
import { compileFixture } from '../support/compileFixture.ts';
import { libraryOn } from '../support/libraryOn.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

/** CMS's corrections give the cells of the first code; a maintainer lets those of the second pass. */
const records: readonly Cells[] = [
  soundModifier,
  { ...soundCode, ASC_GRP: '20', ASC_DT: '170401' },
  { ...soundCode, HCPC: 'A0002', PRICE1: 'X1', PRICE2: '51', BETOS: '?' },
  { ...soundCode, HCPC: 'A0003', 'SHORT DESCRIPTION': 'Invented ö20ö thing' },
];
const accepted = ['A0002.PRICE1', 'A0002.BETOS'];
const corrections = workbook({
  A: [
    ['CODE', 'ACTION', 'EFF DATE', 'ASC IND'],
    ['A0001', 'Change ASC Ind/ASC eff date', 20170401, 'YY'],
  ],
});

const filesOf = (rows: readonly Cells[]) => ({
  'r.txt': Buffer.from(recordText(rows), 'latin1'),
  'r.xlsx': recordSheet(rows),
  'c.xlsx': corrections,
});

/** Compiles the records, and returns the comparison of others with those tables. */
async function compileAndVerify(): Promise<(rows: readonly Cells[]) => Promise<Verified>> {
  const { code, stderr, out } = await compileFixture(filesOf(records), '--accept', ...accepted);
  expect([code, stderr]).toEqual([0, '']);
  const library = await libraryOn(out);
  vi.resetModules();
  vi.doMock('../../src/index.ts', () => library);
  const { verifyTables } = await import('../../codegen/verifyTables.ts');
  return async (rows) => {
    const folder = await temporaryFolder();
    const files = Object.entries(filesOf(rows));
    for (const [name, content] of files) await writeFile(join(folder, name), content);
    return verifyTables(await readRelease(files.map(([name]) => join(folder, name))));
  };
}

describe('tables in which cells are corrected and left blank', () => {
  it('agree with the files that they were made of', async () => {
    const verify = await compileAndVerify();
    expect(await verify(records)).toEqual({
      problems: [],
      outcome: 'c.xlsx, r.txt, r.xlsx: 4 records of 47 cells, all as the tables of 2018-07 have them',
    });
  });

  it('do not agree with another wrong cell, or with a right one', async () => {
    const verify = await compileAndVerify();
    for (const [code, column, cell] of [
      ['A0001', 'ASC_GRP', '30'],
      ['A0001', 'ASC_DT', ''],
      ['A0002', 'PRICE1', 'X2'],
      ['A0002', 'BETOS', 'O1E'],
    ] as const) {
      const { problems } = await verify(records.map((row) => (row.HCPC === code ? { ...row, [column]: cell } : row)));
      expect(problems[0]?.where, cell).toMatch(new RegExp(`^r\\.txt line \\d, ${code}, ${column}$`));
    }
  });
});
