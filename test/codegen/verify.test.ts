import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getCode, getModifier, listCodes, listModifiers } from '../../src/index.ts';
import { release } from '../../src/lookup/release.ts';
import { toCmsRow } from '../support/cmsColumns.ts';
import { type Cells, recordSheet, recordText, soundCode } from '../support/cmsFixtures.ts';
import { type Outcome, runCodegen } from '../support/run.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

/** The rows of the shipped tables, as in a file of CMS's. */
const rows: readonly Cells[] = [...listModifiers().map(getModifier), ...listCodes().map(getCode)].flatMap((record) =>
  record === undefined ? [] : [toCmsRow(record)],
);

async function verify(name: string, content: string | Buffer): Promise<Outcome> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, content);
  return runCodegen(['verify', path]);
}

/** The rows, with other cells for some codes. */
function changed(changes: Readonly<Record<string, Cells>>): readonly Cells[] {
  return rows.map((row) => ({ ...row, ...changes[String(row.HCPC)] }));
}

describe('verify', () => {
  it('finds the shipped tables in a spreadsheet of them', async () => {
    const all = release.counts.codes + release.counts.modifiers;
    const outcome = `${all} records of 47 cells, all as the tables of ${release.id} have them\n`;
    expect(await verify('r.xlsx', recordSheet(rows))).toEqual({ code: 0, stdout: `r.xlsx: ${outcome}`, stderr: '' });
  });

  it('shows code, column and both sides of each cell that differs, valid or not', async () => {
    const cells = changed({
      Q4257: { 'SHORT DESCRIPTION': 'Release, per sq cm', COV: '?', TOS2: '9' },
      RR: { 'TERM DT': '20260630', 'ADD DT': '' },
    });
    const { code, stdout, stderr } = await verify('r.xlsx', recordSheet(cells));
    const [codeRow, modifierRow] = ['Q4257', 'RR'].map((id) => rows.findIndex(({ HCPC }) => HCPC === id) + 2);
    const shipped = `which the tables of ${release.id} have`;
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toEqual([
      `codegen: r.xlsx row ${modifierRow}, RR, ADD DT: found a blank; allowed: "19840101", ${shipped}`,
      `r.xlsx row ${modifierRow}, RR, TERM DT: found "20260630"; allowed: a blank, ${shipped}`,
      `r.xlsx row ${codeRow}, Q4257, SHORT DESCRIPTION: found "Release, per sq cm"; allowed: "Relese, per sq cm", ${shipped}`,
      `r.xlsx row ${codeRow}, Q4257, COV: found "?"; allowed: "C", ${shipped}`,
      `r.xlsx row ${codeRow}, Q4257, TOS2: found "9"; allowed: a blank, ${shipped}`,
    ]);
  });

  it('shows the whole of a long description, however late it differs', async () => {
    const words = getCode('G0556')?.longDescription ?? '';
    const { stderr } = await verify('r.txt', recordText(changed({ G0556: { 'LONG DESCRIPTION': `${words}.` } })));
    expect(stderr).toContain(
      `, G0556, LONG DESCRIPTION: found ${JSON.stringify(`${words}.`)}; allowed: ${JSON.stringify(words)}`,
    );
  });

  it('names the codes that only one side has, and repeated codes', async () => {
    const without = rows.filter(({ HCPC }) => HCPC !== 'RR' && HCPC !== 'E0601');
    const { code, stderr } = await verify(
      'r.xlsx',
      recordSheet([...without, { ...soundCode, HCPC: 'A0001' }, rows[0] ?? {}]),
    );
    const allowed = `the ${release.counts.codes} codes and ${release.counts.modifiers} modifiers of the tables of ${release.id}`;
    expect(code).toBe(1);
    expect(stderr.trimEnd().split('\n')).toEqual([
      `codegen: r.xlsx: found 1 that the tables lack: A0001; allowed: ${allowed}`,
      `r.xlsx: found none of the 2 that only the tables have: E0601, RR; allowed: ${allowed}`,
      'r.xlsx row 9110, A1: found a second record of the code; allowed: each code and modifier once',
    ]);
  });

  it('shows the first twenty cells and counts the rest', async () => {
    const { stderr } = await verify('r.xlsx', recordSheet(rows.map((row) => ({ ...row, 'TERM DT': '20990101' }))));
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe('… and 9089 more problems; --all shows each');
  });

  it('shows twenty of the codes that only the tables have, and counts the rest', async () => {
    const { stderr } = await verify('r.xlsx', recordSheet([rows[0] ?? {}]));
    expect(stderr).toMatch(
      /^codegen: r\.xlsx: found none of the 9108 that only the tables have: (?:\w+, ){19}\w+ and 9088 more;/,
    );
  });

  it('refuses a file that is not a release', async () => {
    const { code, stderr } = await verify('r.xlsx', 'nothing of CMS’s');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^codegen: r\.xlsx: found a text that begins /);
  });
});
