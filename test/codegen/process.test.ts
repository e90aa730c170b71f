import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { mendFolder } from '../../codegen/write/replaceFolder.ts';
import { recordSheet, soundCode, soundModifier } from '../support/cmsFixtures.ts';
import { filesOf } from '../support/compiledFiles.ts';
import { runCodegen, runUnread, startCodegen } from '../support/run.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

async function compiled() {
  const folder = await temporaryFolder();
  const [release, out] = [join(folder, 'r.xlsx'), join(folder, 'out')];
  await writeFile(release, recordSheet([soundModifier, soundCode]));
  await runCodegen(['compile', release, '--id', '2018-01', '--out', out]);
  return { folder, release, out };
}

/** The tests that need a process of their own. */
describe('the codegen in a process of its own', () => {
  it('exits with 0 and its outcome on stdout, or with 1 and the problems on stderr', async () => {
    expect(await startCodegen(['--help'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Usage: codegen/),
      stderr: '',
    });
    const refusal = 'codegen: nowhere.zip: found no readable file (ENOENT)';
    const outcome = await startCodegen(['compile', 'nowhere.zip', '--id', '2018-01', '--out', 'nowhere']);
    expect(outcome).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(refusal) });
  });

  it('ends quietly if its output is not read to the end', async () => {
    expect(await runUnread('codegen/main.ts', '--help')).toEqual({ code: 0, stderr: '' });
  });

  it('writes the same bytes in another time zone and locale', async () => {
    const { folder, release, out } = await compiled();
    const elsewhere = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };
    await startCodegen(['compile', release, '--id', '2018-01', '--out', join(folder, 'other')], elsewhere);
    expect(await filesOf(join(folder, 'other'))).toEqual(await filesOf(out));
  });

  it('leaves a whole folder or none when it is killed, and the next run repairs the rest', async () => {
    const { folder, release, out } = await compiled();
    const before = await filesOf(out);
    const args = ['--import', 'tsx', 'codegen/main.ts', 'compile', release, '--id', '2018-02', '--out', out];
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    const ended = once(child, 'exit');
    while (!existsSync(`${out}.unfinished`) && child.exitCode === null) await setTimeout(1);
    child.kill('SIGKILL');
    await ended;
    await mendFolder(out);
    const after = await filesOf(out);
    if (after['release.ts']?.includes('2018-02')) expect(Object.keys(after)).toEqual(Object.keys(before));
    else expect(after).toEqual(before);
    expect((await readdir(folder)).sort()).toEqual(['out', 'r.xlsx']);
  });
});
