import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { median, type Row, ratio, repeated, seconds } from './row.ts';
import { run, type Usage, usageOf } from './run.ts';

/** The compiler's time for a small file that imports the library, against the same file without the import. */
export async function measureTypes(folder: string): Promise<readonly Row[]> {
  const rest = 'export const code: string = "Q4257"; export const length: number = code.length;\n';
  const files = {
    none: rest,
    main: `import { decodeCoverage, getCode } from 'hcpcs';\nexport const words: string | undefined = decodeCoverage(getCode('Q4257')?.coverage)?.description;\n${rest}`,
    literal: `import { getCode } from 'hcpcs/literal';\nexport const words: string = getCode('Q4257').longDescription;\n${rest}`,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, `${name}.ts`), text);
  const tsc = resolve('node_modules/typescript/bin/tsc');
  const options = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext', '--skipLibCheck', 'false'];
  const check = (name: string) => seconds(() => run(process.execPath, [tsc, ...options, `${name}.ts`], folder));
  const compared = (name: string) => () =>
    ratio(
      () => check(name),
      () => check('none'),
    );
  return [
    await repeated('type-checking an import of hcpcs, against none', 11, compared('main'), 1.05),
    await repeated('type-checking an import of hcpcs/literal, against none', 11, compared('literal'), 1.15),
  ];
}

/** The codegen, from one of CMS's zips to tables in a folder of their own. */
export async function measureCodegen(folder: string, id: string, zip: string): Promise<readonly Row[]> {
  const out = join(folder, 'generated');
  const rows = await measureCommand(`codegen, CMS's zip of ${id}`, ['compile', zip, '--id', id, '--out', out], 5, 400);
  await rm(out, { recursive: true });
  return rows;
}

/** The comparison of two releases, from their files to the Markdown. */
export function measureDiff(releases: string, older: string, newer: string): Promise<readonly Row[]> {
  const diff = ['diff', older, newer, '--releases', releases];
  return measureCommand(`codegen diff, ${older} and ${newer}`, diff, 10, 500);
}

/** The time and memory of a codegen command, in fresh processes. */
async function measureCommand(
  what: string,
  args: readonly string[],
  mostSeconds: number,
  mostMegabytes: number,
): Promise<readonly Row[]> {
  const usages: Usage[] = [];
  for (let time = 0; time < 3; time += 1) usages.push(await usageOf('codegen/main.ts', args));
  const [times, memory] = [usages.map(({ seconds }) => seconds), usages.map(({ megabytes }) => megabytes)];
  return [median(what, 'seconds', times, mostSeconds), median(`${what}, memory`, 'megabytes', memory, mostMegabytes)];
}
