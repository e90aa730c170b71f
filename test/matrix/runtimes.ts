import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unpack } from '../support/pack.ts';
import { run } from '../support/run.ts';
import { fetched } from './fetched.ts';
import { report } from './report.ts';

const APP = `import { getCode } from 'hcpcs';
import { getCode as byPath } from 'hcpcs/getCode';
import { getHistory } from 'hcpcs/history';
console.log(import.meta.resolve('hcpcs').endsWith('/dist/index.js'), getCode === byPath, getHistory('J1440').length);
`;

/** Reports whether runtimes other than Node also import the single file of an entry. */
export async function runEverywhere(tarball: string): Promise<void> {
  const folder = await fetched('runtimes', ['bun@1.4', 'deno@2.9']);
  await unpack(tarball, folder);
  await writeFile(join(folder, 'app.mjs'), APP);
  for (const [runtime, ...args] of [['bun'], ['deno', 'run', '--allow-read']] as const) {
    const { stdout } = await run(join('node_modules/.bin', runtime), [...args, 'app.mjs'], { cwd: folder });
    report(`${runtime} imports the single files`, stdout === 'true true 2\n');
  }
}
