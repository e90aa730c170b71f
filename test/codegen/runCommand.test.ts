import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KnownReleases } from '../../codegen/releases/manifest.ts';
import { runCommand } from '../../codegen/runCommand.ts';
import { recordText, soundCode, soundModifier, workbook } from '../support/cmsFixtures.ts';
import { recordLayout } from '../support/cmsLayout.ts';
import { inventReleases } from '../support/inventedReleases.ts';
import { runCodegen } from '../support/run.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const nowhere = ['--releases', 'nowhere'];

/** A releases folder with one release, which has one drug code without a unit. */
function oneRelease(): Promise<KnownReleases> {
  return inventReleases({
    id: '2018-01',
    files: {
      'r.txt': recordText([soundModifier, soundCode]),
      'layout.txt': recordLayout(),
      'notes.txt': ' PROCESSING NOTES\r\n\r\n 0017--AN INVENTED NOTE.   *\r\n',
      'noc.xlsx': workbook({
        N: [
          ['HCPCS', 'LONG DESCRIPTION', 'ADD DATE'],
          ['A0001', 'Invented', 20200101],
        ],
      }),
    },
  });
}

/** The help of a command, its lines joined. */
async function helpOf(...command: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runCodegen([...command, '--help']);
  expect([code, stderr]).toEqual([0, '']);
  return stdout.replace(/\s+/g, ' ');
}

describe('help', () => {
  it('says what the codegen does, and lists its options and commands', async () => {
    const help = await helpOf();
    expect(help).toMatch(
      /^Usage: codegen \[options\] \[command\] Turns a release of CMS's .+ into typed tables\. Options: /,
    );
    expect(help).toMatch(/--releases <folder> where the releases are \(default: .+\) --check write nothing; fail if /);
    expect(help).toMatch(
      / --allow-loss accept a release without .+ \(default: false\) --debug show where in the code /,
    );
    expect(help).toMatch(
      /Commands: compile \[options\] <files\.\.\.> Compile any release into a folder .* units List the drug codes /,
    );
    expect(help).toMatch(
      / verify <files\.\.\.> Compare a release with the tables .* diff \[options\] <old> <new> Print what changed between two releases, as Markdown\. $/,
    );
  });

  it('lists the arguments and options of a command, and the common options', async () => {
    const compile = await helpOf('compile');
    expect(compile).toMatch(/^Usage: codegen compile \[options\] <files\.\.\.> Compile any release /);
    expect(compile).toMatch(
      / files CMS's files: a zip, a TXT or an XLSX Options: --id <year-month> the release, such as 2018-01 /,
    );
    expect(compile).toMatch(/ --out <folder> the folder to write .* Global Options: --releases <folder> where /);
    expect(await helpOf('verify')).toContain(" files CMS's files: a zip, a TXT or an XLSX Options: ");
    expect(await helpOf('units')).toMatch(/^Usage: codegen units \[options\] List the drug codes .* Global Options: /);
    const diff = await helpOf('diff');
    expect(diff).toMatch(
      / old a release of the manifest, such as 2026-01, or its files: .+, separated by commas new the newer release, /,
    );
    expect(diff).toMatch(
      / --json print the changes as JSON --summary print only the counts, on one line --changeset write the changeset /,
    );
  });
});

describe('arguments', () => {
  it.each([
    [['frobnicate', ...nowhere], "unknown command 'frobnicate'; --help lists the commands"],
    [['--check', 'a', 'b', ...nowhere], "unknown command 'a'; --help lists the commands"],
    [['units', 'a', ...nowhere], "too many arguments for 'units'"],
    [['diff', 'a', 'b', 'c'], "too many arguments for 'diff'"],
    [['diff', 'a'], "missing required argument 'new'"],
    [['verify'], "missing required argument 'files'"],
    [['compile', '--id', '2018-01', '--out', 'nowhere'], "missing required argument 'files'"],
    [['compile', 'a', '--out', 'nowhere'], "required option '--id <year-month>' not specified"],
    [['compile', 'a', '--id', '2018-01', '--out', ''], 'It must be the name of a folder.'],
    [['compile', 'a', '--id', '2018-01', '--out', ' '], 'It must be the name of a folder.'],
    [['compile', 'a', '--id', '2018-01'], "required option '--out <folder>' not specified"],
    [['verify', 'a', '--frobnicate'], "unknown option '--frobnicate'"],
    [['diff', 'a', 'b', '--json', '--summary'], "option '--json' cannot be used with option '--summary'"],
    [['diff', 'a', 'b', '--json', '--changeset'], "option '--json' cannot be used with option '--changeset'"],
    [['--check', 'diff', 'a', 'b', '--changeset'], "option '--changeset' cannot be used with option '--check'"],
    [['diff', 'a', 'b', '--summary', '--changeset'], "option '--summary' cannot be used with option '--changeset'"],
  ])('%j are refused in one line on stderr', async (args, message) => {
    const { code, stdout, stderr } = await runCodegen(args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^error: .+\n$/);
    expect(stderr).toContain(message);
  });

  it.each([
    '2018',
    '2018-1',
    '2018-00',
    '2018-13',
    '1899-12',
    '2100-01',
    '12018-01',
    '2018-01-01',
    '2018/01',
    ' 2018-01',
    '',
  ])('may not have the release %j, which is not a year and month', async (id) => {
    const { code, stderr } = await runCodegen(['compile', 'nowhere.zip', '--id', id, '--out', 'nowhere']);
    expect([code, stderr]).toEqual([
      1,
      `error: option '--id <year-month>' argument '${id}' is invalid. It must be a year and month, such as 2018-01.\n`,
    ]);
  });

  it.each(['1999-12', '2018-01', '2018-09', '2099-10'])('may have the release %s', async (id) => {
    const out = join(await temporaryFolder(), 'out');
    const { code, stderr } = await runCodegen(['compile', 'nowhere.zip', '--id', id, '--out', out]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^codegen: nowhere\.zip: found no readable file \(ENOENT\); allowed: .+\n$/);
    expect(existsSync(out)).toBe(false);
  });
});

describe('what goes wrong', () => {
  it('is shown only by its message if it is in a file, and with its stack on request', async () => {
    const refusal = `${join('nowhere', '2017/2017-NOC-Codes.zip')}: found no readable file (ENOENT); allowed: `;
    const plain = await runCodegen(['--check', ...nowhere]);
    expect(plain).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(`\n${refusal}`) });
    expect(plain.stderr).toMatch(/^codegen: /);
    expect(plain.stderr).not.toMatch(/^\s+at |bug in the codegen/m);
    const debug = await runCodegen(['--check', '--debug', ...nowhere]);
    expect(debug).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(`\n${refusal}`) });
    expect(debug.stderr).toMatch(/^Refusal: /);
    expect(debug.stderr).toMatch(/^\s+at compileManifest /m);
  });

  it('is reported as a bug in the codegen if it is not a refusal', async () => {
    const { manifest, folder } = await oneRelease();
    const told: string[] = [];
    const broken = (text: string | Uint8Array): never => {
      throw new TypeError(`cannot print ${text}`);
    };
    const stderr = { write: (text: string | Uint8Array) => told.push(String(text)) > 0 };
    const code = await runCommand(['units', '--releases', folder], { stdout: { write: broken }, stderr }, manifest);
    expect(code).toBe(1);
    expect(told.join('')).toMatch(
      /^codegen: cannot print A0001 {2}no quantity\n\nThis is a bug in the codegen: .*--debug.*\n$/,
    );
  });
});

describe('a command', () => {
  it('lists units of the releases in the folder that is named before or after it', async () => {
    const { manifest, folder } = await oneRelease();
    const outcome = { code: 0, stdout: 'A0001  no quantity\n', stderr: '' };
    expect(await runCodegen(['units', '--releases', folder], manifest)).toEqual(outcome);
    expect(await runCodegen(['--releases', folder, 'units'], manifest)).toEqual(outcome);
  });

  it('verifies the files that are named', async () => {
    const path = join(await temporaryFolder(), 'r.txt');
    await writeFile(path, recordText([soundModifier, soundCode]));
    const { code, stdout, stderr } = await runCodegen(['verify', path]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^codegen: r\.txt: found 2 that the tables lack: XY, A0001; allowed: /);
  });
});
