import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './run.ts';

/** A project with the packed library installed, the scripts that measure, and what people take instead of it. */
export interface Project {
  readonly folder: string;
  /** The library as an app imports it. */
  readonly library: string;
  /** Modules with a `getCode`, by what they are. */
  readonly others: ReadonlyMap<string, string>;
  /** A module that looks nothing up. */
  readonly empty: string;
  /** A module with the list of codes. */
  readonly ids: string;
  /** All records as JSON text. */
  readonly json: string;
}

type Library = typeof import('../src/index.ts');

export async function setUp(): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), 'hcpcs-bench-'));
  const packed = await run('npm', ['pack', '--json', '--pack-destination', folder]);
  const [{ filename }] = JSON.parse(packed.slice(packed.indexOf('[\n'))) as [{ filename: string }];
  const installed = join(folder, 'node_modules/hcpcs');
  await mkdir(installed, { recursive: true });
  await run('tar', ['-xzf', join(folder, filename), '--strip-components=1', '-C', installed]);
  const hcpcs: Library = await import(pathToFileURL(join(installed, 'dist/index.js')).href);
  const records = plainRecords(hcpcs);
  const json = JSON.stringify(records);
  const write = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    return `./${name}`;
  };
  await cp(new URL('children', import.meta.url), folder, { recursive: true });
  await write('package.json', '{ "type": "module" }');
  return {
    folder,
    library: 'hcpcs',
    others: new Map([
      [JSON_MODULE, await write('json.js', getCodeOf(`JSON.parse('${json.replace(/[\\']/g, '\\$&')}')`))],
      ['an object literal', await write('object.js', getCodeOf(json))],
      ['require of a JSON file', await write('required.js', requiring('all.json'))],
      ['a Map of parsed lines', await write('lines.js', parsingLines(records))],
    ]),
    empty: await write('empty.js', 'export const getCode = () => undefined;\n'),
    ids: await write('ids.js', `export const codes = ${JSON.stringify(hcpcs.listCodes())};\n`),
    json: await write('all.json', json),
  };
}

/** What people do today: one object by code, blanks left out. */
export const JSON_MODULE = 'JSON in a module';

type Plain = Readonly<Record<string, unknown>>;

function plainRecords({ getCode, getModifier, listCodes, listModifiers }: Library): Readonly<Record<string, Plain>> {
  const records = [...listCodes().map((code) => getCode(code)), ...listModifiers().map((one) => getModifier(one))];
  return Object.fromEntries(
    records.flatMap((record) => {
      if (record === undefined) return [];
      const { code, ...fields } = record;
      const isBlank = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);
      return [[code, Object.fromEntries(Object.entries(fields).filter(([, value]) => !isBlank(value)))]];
    }),
  );
}

function getCodeOf(expression: string): string {
  return `const records = ${expression};\nexport const getCode = (code) => records[code];\n`;
}

function requiring(file: string): string {
  return `import { createRequire } from 'node:module';
const records = createRequire(import.meta.url)('./${file}');
export const getCode = (code) => records[code];
`;
}

function parsingLines(records: Readonly<Record<string, Plain>>): string {
  const keys = [...new Set(Object.values(records).flatMap((fields) => Object.keys(fields)))];
  const lines = Object.entries(records).map(([code, fields]) =>
    [code, ...keys.map((key) => [fields[key] ?? ''].flat().join(';'))].join('\t'),
  );
  return `const keys = ${JSON.stringify(keys)};
const records = new Map(
  ${JSON.stringify(lines.join('\n'))}.split('\\n').map((line) => {
    const [code, ...values] = line.split('\\t');
    return [code, Object.fromEntries(keys.map((key, index) => [key, values[index]]))];
  }),
);
export const getCode = (code) => records.get(code);
`;
}
