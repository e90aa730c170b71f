import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { recordText, soundCode, soundModifier, zip } from '../support/cmsFixtures.ts';
import { file, html, links, startCms } from '../support/cmsServer.ts';
import { copyProject } from '../support/projectCopy.ts';
import { type Outcome, run } from '../support/run.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const NAME = 'january-2026-alpha-numeric-hcpcs-file.zip';
const JANUARY = `/files/zip/${NAME}`;

function fetchIn(project: string, ...args: readonly string[]): Promise<Outcome> {
  return run(process.execPath, ['--import', 'tsx', 'quarter/main.ts', 'fetch', ...args], { cwd: project });
}

it('npm run fetch adds the newest quarter to fetched.json, and says what it did or what is wrong', async () => {
  const [project, releases] = [await copyProject('2025-10'), await temporaryFolder()];
  const bytes = await zip({ 'HCPC2026_JAN_ANWEB.txt': recordText([soundModifier, soundCode]) });
  const cms = await startCms({ ...links(JANUARY), [JANUARY]: [html(403, 'Access Denied'), file(bytes)] });
  const args = ['--releases', releases, '--page', cms.page.href];
  const entries = async () => JSON.parse(await readFile(join(project, 'codegen/releases/fetched.json'), 'utf8'));

  const refused = await fetchIn(project, ...args);
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/files\/zip\/january-2026\S+: found status 403 .*\n$/);
  expect(await entries()).toEqual([]);

  const fetched = await fetchIn(project, ...args);
  expect(fetched).toMatchObject({ code: 0, stderr: '' });
  expect(fetched.stdout).toContain('Fetched 2026-01, HCPC2026_JAN_ANWEB: 2026-01/HCPC2026_JAN_ANWEB/');
  expect(await entries()).toMatchObject([{ id: '2026-01', revision: 'HCPC2026_JAN_ANWEB' }]);
  expect((await fetchIn(project, ...args)).stdout).toMatch(/^Nothing newer than 2026-01: CMS has the same /);

  // Another edition, downloaded by hand.
  const byHand = join(await temporaryFolder(), NAME);
  await writeFile(byHand, await zip({ 'HCPC2026_JAN_ANWEB_v2.txt': recordText([soundModifier, soundCode]) }));
  const taken = await fetchIn(project, ...args, '--file', byHand);
  expect(taken.stdout).toContain('Fetched another edition of 2026-01, HCPC2026_JAN_ANWEB_v2: ');
  expect(await entries()).toMatchObject([{ id: '2026-01', revision: 'HCPC2026_JAN_ANWEB_v2' }]);
}, 300_000);

it('npm run fetch refuses an address that is none, and an option that it does not know', async () => {
  const address = await fetchIn('.', '--page', 'cms');
  expect(address).toMatchObject({ code: 1, stdout: '' });
  expect(address.stderr).toContain("argument 'cms' is invalid. It must be an address");
  expect(await fetchIn('.', '--accept', 'J1010.COV')).toMatchObject({ code: 1, stdout: '' });
});
