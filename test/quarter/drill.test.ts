import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import * as xlsx from '@e965/xlsx';
import { expect, it } from 'vitest';
import { compileNewest } from '../../codegen/commands.ts';
import { manifest } from '../../codegen/releases/manifest.ts';
import { zip } from '../support/cmsFixtures.ts';
import { type CmsServer, file, links, type Reply, startCms } from '../support/cmsServer.ts';
import { filesOf } from '../support/compiledFiles.ts';
import { digestOf } from '../support/digestOf.ts';
import { copyProject } from '../support/projectCopy.ts';
import { readCmsFile } from '../support/readCmsFile.ts';
import { readZipEntry } from '../support/readZipEntry.ts';
import { cmsReleases, describeReleases, releaseFile } from '../support/releases.ts';
import { type Outcome, run } from '../support/run.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const JANUARY = '/files/zip/january-2026-alpha-numeric-hcpcs-file.zip';
const cmsZip = releaseFile('2026-01/january-2026-alpha-numeric-hcpcs-file.zip');
const SHEET = 'HCPC2026_JAN_ANWEB_01122026.xlsx';
const FACTS = 'test/fidelity/newestRelease.test.ts';

/** The project on the eve of January 2026: a copy with the tables of October, and CMS's files up to then. */
async function october(): Promise<{ project: string; releases: string }> {
  const [project, releases] = [await copyProject('2025-10'), await temporaryFolder()];
  const folders = manifest.filter(({ id }) => id <= '2025-10').flatMap(({ files }) => files.map(({ path }) => path));
  for (const folder of new Set(folders.map(dirname))) {
    await mkdir(dirname(join(releases, folder)), { recursive: true });
    await symlink(resolve(releaseFile(folder)), join(releases, folder));
  }
  const sheet = join(releases, '2025-10/HCPC2025_OCT_ANWEB.xlsx');
  const compile = ['compile', sheet, '--id', '2025-10', '--out', 'generated'];
  expect(await start(project, 'codegen', ...compile)).toMatchObject({ code: 0, stderr: '' });
  return { project, releases };
}

function start(project: string, command: 'codegen' | 'quarter', ...args: readonly string[]): Promise<Outcome> {
  return run(process.execPath, ['--import', 'tsx', `${command}/main.ts`, ...args], { cwd: project });
}

/** Runs the whole command, of the tests only those that hold the facts of the newest quarter. */
function startQuarter(project: string, releases: string, { page }: CmsServer): Promise<Outcome> {
  return start(project, 'quarter', '--releases', releases, '--page', page.href, '--tests', FACTS);
}

function offer(...replies: readonly Reply[]): Promise<CmsServer> {
  return startCms({ ...links(JANUARY), [JANUARY]: replies });
}

let tables: Promise<Readonly<Record<string, string>>> | undefined;

/** The tables from a manifest that has January 2026 from the start. */
function expectedTables(): Promise<Readonly<Record<string, string>>> {
  const compile = async () => {
    const out = join(await temporaryFolder(), 'out');
    const upToJanuary = manifest.filter(({ id }) => id <= '2026-01');
    await compileNewest({ ...cmsReleases, manifest: upToJanuary }, { allowLoss: false, all: false }, out);
    return filesOf(out);
  };
  tables ??= compile();
  return tables;
}

describeReleases('the drill for a new quarter', () => {
  it('makes the tables, the changeset and the list of facts to look up in one command', async () => {
    const { project, releases } = await october();
    const cms = await offer(file(await readFile(cmsZip)));
    const { code, stdout, stderr } = await startQuarter(project, releases, cms);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const tables = await filesOf(join(project, 'generated'));
    expect(tables).toEqual(await expectedTables());
    // The readers that the tests of the newest release use, on a quarter that came as a zip.
    expect(tables['release.ts']).toContain(digestOf((await readCmsFile(cmsZip)).values()));

    expect(stdout).toContain('Fetched 2026-01, HCPC2026_JAN_ANWEB_01122026: ');
    expect(stdout).toContain('9006 records of 47 cells, all as the tables of 2026-01 have them\n');
    expect(await readdir(join(project, '.changeset'))).toEqual(['release-2026-01.md']);
    const changeset = await readFile(join(project, '.changeset/release-2026-01.md'), 'utf8');
    expect(changeset).toMatch(/^---\n"hcpcs": minor\n---\n\nHCPCS 2025-10 → 2026-01: 160 codes added, /);

    // The facts of another quarter, each with what was pinned and what is there now. They stay as they were.
    expect(stdout).toMatch(/\n# \d+ pinned facts no longer hold\n/);
    expect(stdout).toContain(`\n## ${FACTS}\n`);
    expect(stdout).toContain('\n+     "codes": 8623,\n');
    const facts = 'test/support/newestQuarter.ts';
    expect(await readFile(join(project, facts), 'utf8')).toBe(await readFile(facts, 'utf8'));
    const report = await readFile(join(project, 'quarter.md'), 'utf8');
    expect(report).toContain('\n+     "codes": 8623,\n');
    expect(report).toContain('\n# HCPCS 2025-10 → 2026-01\n');
    expect(report.length).toBeLessThan(65_536);

    const second = await startQuarter(project, releases, cms);
    expect(second).toMatchObject({ code: 0, stderr: '' });
    expect(second.stdout).toMatch(/^Nothing newer than 2026-01: .*\ngenerated\/ is made from it: .*\n$/);
    expect(cms.asked.at(-1)).toBe(`${JANUARY} 304`);
  }, 600_000);

  it('stops at a slip that nobody has seen, says what to do, and goes on when CMS has mended it', async () => {
    const { project, releases } = await october();
    const before = await filesOf(join(project, 'generated'));
    const slip = file(await zipWithSlip());
    const cms = await offer(slip, slip, slip, file(await readFile(cmsZip)));
    const first = await startQuarter(project, releases, cms);
    expect(first.code).toBe(1);
    expect(first.stderr).toMatch(/^codegen: .*HCPC2026_JAN_ANWEB_01122026\.xlsx.*E0486.*BETOS.*D9E/);
    expect(first.stderr).toContain('\nThe codegen refuses 2026-01. generated/ is as it was.');
    expect(first.stderr).toContain(
      join(releases, '2026-01/HCPC2026_JAN_ANWEB_01122026/january-2026-alpha-numeric-hcpcs-file.zip'),
    );
    expect(first.stderr).toContain('add --accept E0486.BETOS, or list it as accepted in the manifest');
    expect(first.stderr).toContain(
      'add "accepted": { "CODE.COLUMN": "why" } to the\n     release in codegen/releases/',
    );
    expect(first.stderr).toContain('Tell CMS: HCPCS@cms.hhs.gov.');
    expect(first.stderr).not.toMatch(/^\s+at /m);

    // Until something changes, the next run ends in the same way, and nothing else happens.
    expect((await startQuarter(project, releases, cms)).stderr).toBe(first.stderr);
    expect(await filesOf(join(project, 'generated'))).toEqual(before);
    expect(await readdir(join(project, '.changeset'))).toEqual([]);
    expect(existsSync(join(project, 'quarter.md'))).toBe(false);

    // A maintainer lets the cell pass: it is blank, and the release says so.
    const manifestFile = join(project, 'codegen/releases/fetched.json');
    const [entry] = JSON.parse(await readFile(manifestFile, 'utf8'));
    await writeFile(manifestFile, JSON.stringify([{ ...entry, accepted: { 'E0486.BETOS': 'No layout has D9E.' } }]));
    expect(await startQuarter(project, releases, cms)).toMatchObject({ code: 0, stderr: '' });
    const release = await readFile(join(project, 'generated/release.ts'), 'utf8');
    expect(release).toContain('code: "E0486",\n      column: "BETOS",\n      found: "D9E",');

    const mended = await startQuarter(project, releases, cms);
    expect(mended).toMatchObject({ code: 0, stderr: '' });
    expect(mended.stdout).toContain('Fetched another edition of 2026-01, HCPC2026_JAN_ANWEB_01122026: ');
    expect(await filesOf(join(project, 'generated'))).toEqual(await expectedTables());
    expect(await readdir(join(project, '.changeset'))).toEqual(['release-2026-01.md']);
  }, 600_000);
});

/**
 * CMS's zip with another BETOS for E0486, which no layout has; without the text, which has the right one. October is a
 * spreadsheet too, so the two can be compared.
 */
async function zipWithSlip(): Promise<Buffer> {
  const names = ['HCPC2026_recordlayout.txt', 'NOC codes_JAN2026.xlsx', 'proc_notes_JAN2026.txt'];
  const entries = await Promise.all(
    names.map(async (name) => [name, await readZipEntry(cmsZip, new RegExp(`^${name}$`))] as const),
  );
  const sheet = await readZipEntry(cmsZip, new RegExp(`^${SHEET}$`));
  return zip({ ...Object.fromEntries(entries), [SHEET]: withBetos(sheet, 'E0486', 'D9E') });
}

function withBetos(file: Buffer, code: string, betos: string): Buffer {
  const book = xlsx.read(file);
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  const rows: readonly (readonly unknown[])[] = xlsx.utils.sheet_to_json(sheet, { header: 1 });
  const column = rows.find((row) => row.includes('BETOS'))?.indexOf('BETOS') ?? Number.NaN;
  const row = rows.findIndex(([id]) => id === code);
  sheet[xlsx.utils.encode_cell({ r: row, c: column })] = { t: 's', v: betos };
  return xlsx.write(book, { type: 'buffer', bookType: 'xlsx' });
}
