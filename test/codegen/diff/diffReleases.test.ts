import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diffReleases } from '../../../codegen/diff/diffReleases.ts';
import type { ReleaseDiff } from '../../../codegen/diff/releaseDiff.ts';
import { type Problem, Refusal } from '../../../codegen/problem.ts';
import { recordSheet, recordText, soundCode, soundModifier, workbook } from '../../support/cmsFixtures.ts';
import { recordLayout } from '../../support/cmsLayout.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const records = [soundModifier, soundCode];

const nocList = workbook({
  NOC: [
    ['HCPCS', 'LONG DESCRIPTION', 'ADD DATE'],
    ['A0001', 'Invented thing, each', '20200101'],
  ],
});

/** The files in a folder of their own; their paths are separated by commas. */
async function write(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return Object.keys(files)
    .map((name) => join(folder, name))
    .join(',');
}

function diff(older: string, newer: string): Promise<ReleaseDiff> {
  return diffReleases(older, newer, { manifest: [], folder: 'no folder of releases' });
}

/** The one problem for which two releases are not compared. */
async function refusalOf(older: string, newer: string): Promise<Problem | undefined> {
  const refusal = await diff(older, newer).catch((error: unknown) => error);
  if (!(refusal instanceof Refusal)) throw refusal;
  expect(refusal.problems).toHaveLength(1);
  return refusal.problems[0];
}

describe('two releases that are named by their files', () => {
  it('are each read with their own record layout', async () => {
    const older = await write({ 'r.xlsx': recordSheet(records), 'l.txt': recordLayout() });
    const layout = recordLayout({
      HCPCS_CVRG_CD: 'Z = Another coverage',
      HCPCS_ACTN_CD: 'N = Another action',
    });
    const code = { ...soundCode, COV: 'Z' };
    const unsound = await write({ 'r.xlsx': recordSheet([{ ...soundModifier, COV: 'Y' }, code]), 'l.txt': layout });
    expect(await refusalOf(older, unsound)).toMatchObject({ where: 'r.xlsx row 2, XY, COV', found: '"Y"' });
    const newer = await write({ 'r.xlsx': recordSheet([{ ...soundModifier, COV: '' }, code]), 'l.txt': layout });
    const { changes, meaningChanges } = await diff(older, newer);
    expect(changes.map(({ code, meanings }) => [code, meanings])).toEqual([
      ['A0001', { old: ['An invented coverage'], new: ['Another coverage'] }],
      ['XY', { old: ['An invented coverage'], new: [] }],
    ]);
    expect(meaningChanges).toEqual([
      { property: 'coverage', value: 'C', old: 'An invented coverage', new: undefined },
      { property: 'coverage', value: 'Z', old: undefined, new: 'Another coverage' },
      { property: 'action', value: 'N', old: 'An invented action', new: 'Another action' },
    ]);
  });

  it('distinguish blank anesthesia base units from zero', async () => {
    const older = await write({ 'r.xlsx': recordSheet(records) });
    const newer = await write({ 'r.xlsx': recordSheet([soundModifier, { ...soundCode, ANEST_BU: '' }]) });
    const { changes } = await diff(older, newer);
    expect(changes.map(({ property, old, new: now }) => [property, old, now])).toEqual([
      ['anesthesiaBaseUnits', 0, undefined],
    ]);
  });

  it('are compared by text and spreadsheet if both have both', async () => {
    const both = await write({ 'r.txt': recordText(records), 'r.xlsx': recordSheet(records) });
    const { compared, old } = await diff(both, both);
    expect(compared).toBe('text and spreadsheet');
    expect(old).toEqual({ id: '2020-01', files: ['r.txt', 'r.xlsx'], counts: { codes: 1, modifiers: 1 } });
  });

  it('are refused if one of them has no records', async () => {
    const both = await write({ 'r.txt': recordText(records), 'r.xlsx': recordSheet(records) });
    const none = await write({ 'n.xlsx': nocList });
    expect(await refusalOf(both, none)).toMatchObject({
      where: `${both}, ${none}`,
      found: `a text and a spreadsheet in ${both}, no HCPCS records in ${none}`,
      allowed: 'the same kind of file of both releases, text or spreadsheet',
    });
    expect(await refusalOf(none, none)).toMatchObject({
      found: `no HCPCS records in ${none}, no HCPCS records in ${none}`,
    });
  });

  it('may have names that begin or end like a release', async () => {
    const file = recordSheet(records);
    const paths = [await write({ 'hcpcs-2020-01': file }), await write({ '2020-01.xlsx': file })] as const;
    expect((await diff(...paths)).summary).toBe('HCPCS 2020-01 → 2020-01: nothing differs');
    for (const name of ['missing-2020-01', '2020-01.missing']) {
      expect(await refusalOf(name, name)).toMatchObject({ where: name, found: 'no readable file (ENOENT)' });
    }
  });
});
