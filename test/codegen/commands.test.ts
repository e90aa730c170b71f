import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { compileFiles, compileNewest, listUnits, type Options } from '../../codegen/commands.ts';
import type { KnownReleases } from '../../codegen/releases/manifest.ts';
import { type Cells, recordText, soundCode, soundModifier, workbook } from '../support/cmsFixtures.ts';
import { recordLayout } from '../support/cmsLayout.ts';
import { filesOf } from '../support/compiledFiles.ts';
import { inventReleases } from '../support/inventedReleases.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const codes: readonly Cells[] = [1, 2, 3].map((digit) => ({ ...soundCode, HCPC: `A000${digit}` }));
const ended: Cells = { ...soundCode, HCPC: 'A0004', 'TERM DT': '20210331' };

/** Two releases. The second lacks a code; the first has the reference of both. */
async function twoReleases(now: readonly Cells[] = codes): Promise<{ known: KnownReleases; out: string }> {
  const january = '2021-01';
  const known = await inventReleases(
    {
      id: january,
      files: {
        'r.txt': recordText([soundModifier, ...codes, ended]),
        'layout.txt': recordLayout(),
        'notes.txt': ' PROCESSING NOTES\r\n\r\n 0001--AN INVENTED NOTE.   *\r\n',
        'noc.xlsx': workbook({
          N: [
            ['HCPCS', 'LONG DESCRIPTION', 'ADD DATE'],
            ['A0001', 'Invented', 20200101],
          ],
        }),
      },
    },
    {
      id: '2021-04',
      files: { 'april.txt': recordText([soundModifier, ...now]) },
      layout: january,
      processingNotes: january,
      nocList: january,
    },
  );
  return { known, out: join(await temporaryFolder(), 'out') };
}

const lossless = { allowLoss: false, all: false };
const lossy = { allowLoss: true, all: false };

describe('the codegen without a command', () => {
  it('writes the newest release of the manifest and the history of all, and says when it is done', async () => {
    const { known, out } = await twoReleases([...codes, ended]);
    const clock = vi.spyOn(performance, 'now').mockReturnValue(2540);
    onTestFinished(() => clock.mockRestore());
    const told = await compileNewest(known, lossless, out);
    expect(told).toMatch(/^HCPCS 2021-04, in force from 2021-04-01\n/);
    expect(told).toContain('\n  0 of the 4 codes of 2021-01 lost\n  0 of the 1 modifiers of 2021-01 lost\n');
    expect(told.endsWith(`; 2021-04 written to ${out}/ in 2.5 s\n`)).toBe(true);
    const release = await readFile(join(out, 'release.ts'), 'utf8');
    expect(release).toContain('  id: "2021-04",');
    expect(release).toContain('\n// Regenerate with: npm run codegen\n');
    const history = await readFile(join(out, 'history/releases.ts'), 'utf8');
    expect(history.match(/ id: "2021-\d\d"/g)).toEqual([' id: "2021-01"', ' id: "2021-04"']);
  });

  it('checks a folder that it wrote, and writes nothing', async () => {
    const { known, out } = await twoReleases([...codes, ended]);
    const check: Options = { check: true, ...lossless };
    await expect(compileNewest(known, check, out)).rejects.toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({ where: join(out, 'release.ts'), found: 'no such file' }),
      ]),
    });
    expect(existsSync(out)).toBe(false);
    await compileNewest(known, lossless, out);
    expect(await compileNewest(known, check, out)).toContain(`; 2021-04 ${out}/ is up to date in `);
    await appendFile(join(out, 'release.ts'), '// mine');
    const before = await filesOf(out);
    await expect(compileNewest(known, check, out)).rejects.toMatchObject({
      problems: [{ where: join(out, 'release.ts'), found: 'other content' }],
    });
    expect(await filesOf(out)).toEqual(before);
  });

  it('refuses to write a release that has lost codes of the one before it, unless that is allowed', async () => {
    const { known, out } = await twoReleases();
    await expect(compileNewest(known, lossless, out)).rejects.toMatchObject({
      problems: [{ where: 'HCPCS 2021-04', found: '1 of the 4 codes of 2021-01 lost (A0004)' }],
    });
    expect(existsSync(out)).toBe(false);
    expect(await compileNewest(known, lossy, out)).toContain('\n  1 of the 4 codes of 2021-01 lost (A0004)\n');
    // A check cannot lose anything: the table of counts follows the line on the reference.
    const checked = await compileNewest(known, { check: true, ...lossless }, out);
    expect(checked).toMatch(/ 1 NOC codes of 2021-01\n\n┌/);
  });

  it('first repairs what a stopped run has left, but not if it only checks', async () => {
    const { known, out } = await twoReleases();
    const nowhere = { ...known, folder: 'nowhere' };
    await mkdir(`${out}.unfinished`);
    await writeFile(join(`${out}.unfinished`, 'hcpcs-codegen.txt'), '');
    const missing = {
      problems: expect.arrayContaining([expect.objectContaining({ where: join('nowhere', 'r.txt') })]),
    };
    await expect(compileNewest(nowhere, { check: true, ...lossless }, out)).rejects.toMatchObject(missing);
    expect(existsSync(`${out}.unfinished`)).toBe(true);
    await expect(compileNewest(nowhere, lossless, out)).rejects.toMatchObject(missing);
    expect(existsSync(`${out}.unfinished`)).toBe(false);
  });
});

describe('compile', () => {
  const none: KnownReleases = { manifest: [], folder: 'nowhere' };

  it('names the release and the folder, and in each file how to regenerate it', async () => {
    const folder = await temporaryFolder();
    const [path, out] = [join(folder, 'r.txt'), join(folder, 'out')];
    await writeFile(path, recordText([soundModifier, ...codes]));
    expect(await compileFiles([path], '2021-01', out, none, lossless)).toContain(`; 2021-01 written to ${out}/ in `);
    for (const text of Object.values(await filesOf(out))) {
      expect(text).toContain('\n// Regenerate with: npm run codegen -- compile FILE… --id 2021-01 --out DIR\n');
    }
    expect(await readFile(join(out, 'history/releases.ts'), 'utf8')).toContain(' id: "2021-01"');
  });

  it('checks a folder that it wrote, and writes nothing', async () => {
    const folder = await temporaryFolder();
    const [path, out] = [join(folder, 'r.txt'), join(folder, 'out')];
    await writeFile(path, recordText([soundModifier, ...codes]));
    const check: Options = { ...lossless, check: true };
    await expect(compileFiles([path], '2021-01', out, none, check)).rejects.toThrow('no such file');
    expect(existsSync(out)).toBe(false);
    await compileFiles([path], '2021-01', out, none, lossless);
    const before = await filesOf(out);
    expect(await compileFiles([path], '2021-01', out, none, check)).toContain(`; 2021-01 ${out}/ is up to date in `);
    // A check cannot lose anything: the release is that of the folder, or it fails.
    await writeFile(path, recordText([soundModifier, ...codes.slice(1)]));
    await expect(compileFiles([path], '2021-02', out, none, check)).rejects.toThrow('other content');
    expect(await filesOf(out)).toEqual(before);
  });
});

describe('units', () => {
  it('lists the drugs of the newest release without a billing unit, and why', async () => {
    const { known } = await twoReleases([
      { ...soundCode, 'LONG DESCRIPTION': 'Invented drug, each' },
      { ...soundCode, HCPC: 'A0002', 'LONG DESCRIPTION': 'Invented drug, 1 mg' },
      { ...soundCode, HCPC: 'A0003', 'LONG DESCRIPTION': 'Invented thing', BETOS: '' },
      { ...soundCode, HCPC: 'A0005', 'LONG DESCRIPTION': 'Invented drug, 1 mg, in a bag' },
    ]);
    expect(await listUnits(known)).toBe('A0001  no quantity\nA0005  a quantity that does not end it\n');
  });
});
