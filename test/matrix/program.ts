import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { transform } from 'esbuild';
import { entries, sourceOf, specifierOf } from '../../build/entries.ts';
import { askEntries, type Entries } from './facts.ts';

export type Format = 'esm' | 'cjs';

/** The functions that are also asked by their own paths. */
export const PATHS: readonly string[] = ['isCode', 'decodeCoverage'];

interface Options {
  /** What to import in place of a name such as `hcpcs/history`. */
  readonly specifier?: (name: string) => string;
  /** Without these entries. */
  readonly without?: readonly string[];
}

/**
 * Writes a module with the `answer` to the facts into a folder of a project: `esm/answer.js` or `cjs/answer.js`, which
 * imports or requires every entry of the installed package.
 */
export async function writeAnswer(project: string, format: Format, options: Options = {}): Promise<string> {
  const { specifier = (name) => name, without = [] } = options;
  const folder = join(project, format);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), `{ "type": "${format === 'esm' ? 'module' : 'commonjs'}" }`);
  const facts = await transform(await readFile('test/matrix/facts.ts', 'utf8'), { loader: 'ts', format });
  await writeFile(join(folder, 'facts.js'), facts.code);

  const asked = entries.filter((entry) => !without.includes(entry));
  const named = [
    ...asked.map((entry) => [entry, specifierOf(entry)]),
    ...PATHS.map((path) => [path, specifierOf(path)]),
  ];
  const imports = [...named, ['facts', './facts.js']].map(([name, path = '']) => {
    const from = `'${path.startsWith('.') ? path : specifier(path)}'`;
    return format === 'esm' ? `import * as ${name} from ${from};` : `const ${name} = require(${from});`;
  });
  const paths = PATHS.map((path) => `...${path}`).join(', ');
  const answer = `facts.askEntries({ ${asked.join(', ')}, paths: { ${paths} } })`;
  const exported = format === 'esm' ? `export const answer = ${answer};` : `exports.answer = ${answer};`;
  await writeFile(join(folder, 'answer.js'), `${imports.join('\n')}\n${exported}\n`);
  return folder;
}

/** Writes such a module, and beside it a program `main.js` that prints the answer. */
export async function writeProgram(project: string, format: Format, print = 'console.log'): Promise<string> {
  const folder = await writeAnswer(project, format);
  const importing =
    format === 'esm' ? "import { answer } from './answer.js';" : "const { answer } = require('./answer.js');";
  await writeFile(join(folder, 'main.js'), `${importing}\n${print}(answer);\n`);
  return folder;
}

/** What the source answers. */
export async function expectedAnswer(without: readonly string[] = []): Promise<string> {
  const asked = entries.filter((entry) => !without.includes(entry));
  const modules = asked.map(async (entry) => [entry, await import(resolve(sourceOf(entry)))] as const);
  const found = Object.fromEntries(await Promise.all(modules)) as Omit<Entries, 'paths'>;
  return askEntries({ ...found, paths: found.index });
}
