import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Modules } from '../../codegen/print/printModules.ts';
import { toJavaScript } from '../../codegen/print/toJavaScript.ts';
import { UsageError } from '../usageError.ts';

/** The library's modules in the package; those with declarations are what the main entry and the literal types need. */
const LIBRARY = fileURLToPath(new URL('../modules/src/', import.meta.url));

/**
 * The files of a package with the library's code and the data of the given modules:
 *
 *     index.js, literal.js        the entries, with their declarations
 *     src/                        the library, as it is
 *     generated/                  the data
 *     package.json                says that these are ES modules, and which files they are
 */
export async function packageOf(modules: Modules): Promise<ReadonlyMap<string, string>> {
  const files = new Map([
    ...entry('index', './src/index.js'),
    ...entry('literal', './src/literal/index.js'),
    ...(await readLibrary()),
    ...[...modules].filter(([path]) => isUsed(path)).flatMap(([path, text]) => dataFiles(path, text)),
  ]);
  const manifest = { private: true, type: 'module', sideEffects: false, files: [...files.keys()] };
  return new Map([...files, ['package.json', `${JSON.stringify(manifest, null, 2)}\n`]]);
}

function entry(name: string, source: string): readonly (readonly [string, string])[] {
  const text = `export * from '${source}';\n`;
  return [
    [`${name}.js`, text],
    [`${name}.d.ts`, text],
  ];
}

async function readLibrary(): Promise<readonly (readonly [string, string])[]> {
  if (!existsSync(LIBRARY)) throw new UsageError('the library is not built; run npm run build first');
  const declarations = (await readdir(LIBRARY, { recursive: true })).filter((file) => file.endsWith('.d.ts'));
  const paths = declarations
    .flatMap((file) => [file, file.replace(/\.d\.ts$/, '.js')])
    .map((path) => path.replaceAll('\\', '/'));
  return Promise.all(paths.map(async (path) => [`src/${path}`, await readFile(join(LIBRARY, path), 'utf8')] as const));
}

/** The history has an entry of its own, and the positions in lines only serve the codegen. */
function isUsed(path: string): boolean {
  return !path.startsWith('history/') && path !== 'layoutPositions.ts';
}

function dataFiles(path: string, text: string): readonly (readonly [string, string])[] {
  const name = `generated/${path.replace(/\.ts$/, '')}`;
  const { javaScript, declarations } = toJavaScript(text);
  return [
    [`${name}.js`, javaScript],
    [`${name}.d.ts`, declarations],
  ];
}
