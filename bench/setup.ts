import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SHARED } from '../build/entries.ts';
import type { Library } from '../test/support/libraryOn.ts';
import { pack, unpack } from '../test/support/pack.ts';
import { alternatives, jsonModule, plainRecords, stringModule } from './alternatives.ts';

/** A project with the packed library installed, and with the measuring scripts. */
export interface Project {
  readonly folder: string;
  readonly tarball: string;
  /** The folder of the installed library. */
  readonly installed: string;
  /** The binary that runs the scripts. */
  readonly node: string;
  /** A module whose look-ups find nothing. */
  readonly empty: string;
  /** What people could use instead: modules with a `getCode`, by what they are. */
  readonly others: ReadonlyMap<string, string>;
}

/** A library and its yardsticks: modules, by the paths that an app of the project imports. */
export interface Candidate {
  readonly library: string;
  /** The same records as people keep them today. */
  readonly json: string;
  /** The same records as a file to parse. */
  readonly jsonText: string;
  /** A module that has only one string, of as many bytes as the library: no module with the data can start faster. */
  readonly oneString: string;
  /** A module with the list of codes. */
  readonly ids: string;
}

export async function setUp(): Promise<{ project: Project; packed: Candidate }> {
  const folder = await mkdtemp(join(tmpdir(), 'hcpcs-bench-'));
  const tarball = await pack(folder);
  const installed = await unpack(tarball, folder);
  await cp(new URL('children', import.meta.url), folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder, 'empty.js'), 'export const getCode = () => undefined;\n');
  const file = join(installed, 'dist/index.js');
  const others = await alternatives(folder, plainRecords(await libraryIn(file)));
  return {
    project: { folder, tarball, installed, node: process.execPath, empty: './empty.js', others },
    packed: await candidate(folder, 'newest', 'hcpcs', file, [join(installed, 'dist', `${SHARED}.js`)]),
  };
}

/** Writes the yardsticks of a library, which is one file, or some more that it imports. */
export async function candidate(
  folder: string,
  name: string,
  module: string,
  file: string,
  others: readonly string[] = [],
): Promise<Candidate> {
  const library = await libraryIn(file);
  const json = JSON.stringify(plainRecords(library));
  const texts = await Promise.all([file, ...others].map((one) => readFile(one, 'latin1')));
  const write = async (file: string, text: string) => {
    await writeFile(join(folder, file), text);
    return `./${file}`;
  };
  return {
    library: module,
    json: await write(`${name}.json.js`, jsonModule(json)),
    jsonText: await write(`${name}.json`, json),
    oneString: await write(`${name}.string.js`, stringModule(texts.join(''))),
    ids: await write(`${name}.ids.js`, `export const codes = ${JSON.stringify(library.listCodes())};\n`),
  };
}

function libraryIn(file: string): Promise<Library> {
  return import(pathToFileURL(file).href);
}
