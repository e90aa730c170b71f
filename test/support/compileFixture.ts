import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCodegen } from './run.ts';
import { temporaryFolder } from './temporaryFolder.ts';

interface Compiled {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly folder: string;
  readonly out: string;
}

/** Writes files and compiles them as release 2018-07, into a folder next to them. */
export async function compileFixture(
  files: Readonly<Record<string, string | Buffer>>,
  ...options: readonly string[]
): Promise<Compiled> {
  const folder = await temporaryFolder();
  const paths = Object.keys(files).map((name) => join(folder, name));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const out = join(folder, 'out');
  const outcome = await runCodegen(['compile', ...paths, '--id', '2018-07', '--out', out, ...options]);
  return { ...outcome, folder, out };
}
