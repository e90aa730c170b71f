import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { type Row, ratio, repeated } from './row.ts';
import type { Project } from './setup.ts';
import { claimsColumns, writeClaims } from './writeClaims.ts';

/** The packed command as whole processes: how soon it answers, and how it reads a large file. */
export async function measureCommand({ folder, installed, node }: Project): Promise<readonly Row[]> {
  const command = join(installed, 'dist/cli/hcpcs.js');
  const claims = join(folder, 'claims.csv');
  await writeClaims(claims, 1_000_000);
  const check = ['check', claims, ...claimsColumns];
  const parser = import.meta.resolve('csv-parse');
  const start = () =>
    ratio(
      async () => (await timeOf(node, [command, 'Q4257'])).seconds,
      async () => (await timeOf(node, ['-e', '0'])).seconds,
    );
  const rate = () =>
    ratio(
      async () => (await timeOf(node, [command, ...check])).seconds,
      async () => (await timeOf(node, [join(folder, 'csvParse.mjs'), parser, claims])).seconds,
    );
  const memory = new URL('children/memory.mjs', import.meta.url).href;
  const megabytes = async () => {
    const { stderr } = await timeOf(node, ['--import', memory, command, ...check]);
    return Number(/megabytes: (.*)$/.exec(stderr)?.[1]);
  };
  return [
    await repeated('hcpcs Q4257, against node -e 0', 21, start, 2.5),
    await repeated('hcpcs check, a million lines, against the CSV parser alone', 5, rate, 2),
    await repeated('hcpcs check, a million lines, memory', 3, megabytes, 200, 'megabytes'),
  ];
}

/** Runs a script to its end. The check ends with code 1, because some of the codes may not be used. */
function timeOf(node: string, args: readonly string[]): Promise<{ readonly seconds: number; readonly stderr: string }> {
  const begin = performance.now();
  return new Promise((resolve) => {
    execFile(node, [...args], (_, __, stderr) => resolve({ seconds: (performance.now() - begin) / 1000, stderr }));
  });
}
