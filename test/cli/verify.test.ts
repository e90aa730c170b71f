import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { release } from '../../src/index.ts';
import { hcpcs } from '../support/hcpcs.ts';
import { describeReleases, releaseFile } from '../support/releases.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

describe('hcpcs verify', () => {
  it('cannot read what is not of CMS, and says so in one line', async () => {
    const file = join(await temporaryFolder(), 'letter.txt');
    await writeFile(file, 'Dear Sir or Madam,\n');
    const { code, stdout, stderr } = await hcpcs('verify', file);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^hcpcs: .*letter\.txt: found a text that begins with "Dear Sir[^\n]*\n$/);
  });
});

describeReleases('hcpcs verify', () => {
  it('is well if the package has what the file has', async () => {
    const [file = ''] = release.files.map(({ name }) => releaseFile(`${release.id}/${name}`));
    const { code, stdout } = await hcpcs('verify', file);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/all as the tables of [\d-]+ have them\n$/)]);
  });

  it('names what differs', async () => {
    const zip = releaseFile('2026-01/january-2026-alpha-numeric-hcpcs-file.zip');
    const { code, stdout } = await hcpcs('verify', zip);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^january-2026.*none of the \d+ that only the tables have: A2040,/);
    expect(stdout).toMatch(/… and \d+ more problems; --all shows each\n$/);
    const all = (await hcpcs('verify', '--all', zip)).stdout;
    expect(all.split('\n').length).toBeGreaterThan(500);
    expect(all).toContain('C7567, LONG DESCRIPTION: found');
  });
});
