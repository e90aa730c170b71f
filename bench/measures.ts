import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { brotli, gzip } from './compressed.ts';
import { columnFloors, FLOOR } from './floors.ts';
import { measure, run } from './run.ts';
import { JSON_MODULE, type Project } from './setup.ts';

/** A figure, the limit that it is held against, and how far its repetitions lie apart. */
export interface Row {
  readonly what: string;
  readonly unit: 'bytes' | 'ratio' | 'seconds';
  readonly figure: number;
  readonly lowest: number;
  readonly highest: number;
  readonly limit?: number;
  readonly stretch?: number;
}

type Limits = Pick<Row, 'limit' | 'stretch'>;

/** What an app pays for an import, minified by esbuild: exact. */
export async function measureSizes({ folder }: Project): Promise<readonly Row[]> {
  const bundle = async (name: string) => {
    const stdin = { contents: `export { ${name} } from 'hcpcs';`, resolveDir: folder };
    const { outputFiles } = await build({ stdin, bundle: true, minify: true, format: 'esm', write: false });
    return outputFiles[0]?.contents ?? new Uint8Array();
  };
  const getCode = await bundle('getCode');
  const index = brotli(await bundle('isCode'));
  const getters = await Promise.all(
    Object.entries(columnFloors).map(async ([name, floor]) =>
      exact(`bundle with ${name}, brotli`, 'bytes', brotli(await bundle(name)), {
        limit: Math.floor(index + 1.05 * floor + 500),
      }),
    ),
  );
  return [
    exact('bundle with getCode, brotli, of the floor', 'ratio', brotli(getCode) / FLOOR.brotli, {
      limit: 0.94,
      stretch: 0.92,
    }),
    exact('the same, gzip -9', 'ratio', gzip(getCode) / FLOOR.gzip, { limit: 0.8, stretch: 0.75 }),
    exact('the same, raw', 'bytes', getCode.length, { limit: 640_000 }),
    exact('bundle with isCode, brotli', 'bytes', index, { limit: 2_800, stretch: 2_400 }),
    exact('bundle with decodeCoverage, brotli', 'bytes', brotli(await bundle('decodeCoverage')), {
      limit: 300,
      stretch: 200,
    }),
    exact('bundle with decodeAction, brotli', 'bytes', brotli(await bundle('decodeAction')), {
      limit: 300,
      stretch: 200,
    }),
    ...getters,
  ];
}

/** Times in fresh processes, each paired with its yardstick in turn, so that a busy moment hits both. */
export async function measureTimes(project: Project): Promise<readonly Row[]> {
  const { library, others, ids, json } = project;
  const yardstick = others.get(JSON_MODULE) ?? '';
  const starts = (module: string) => () =>
    ratio(
      () => measure(project, 'start', [module]),
      () => measure(project, 'start', [yardstick]),
    );
  const cold = () =>
    ratio(
      () => measure(project, 'cold', [library, ids]),
      () => measure(project, 'parse', [json]),
    );
  const rows = [
    await repeated('import and first look-up, of JSON', 21, starts(library), { limit: 0.17, stretch: 0.13 }),
    await repeated('getCode hit, warm, of Map.get', 11, () => measure(project, 'warm', [library, ids]), {
      limit: 1.25,
      stretch: 1.1,
    }),
    await repeated('all records once, cold, of JSON.parse', 21, cold, { limit: 1.7, stretch: 1 }),
  ];
  for (const [what, module] of others) {
    if (what !== JSON_MODULE)
      rows.push(await repeated(`import and first look-up: ${what}, of JSON`, 7, starts(module)));
  }
  return rows;
}

/** Heap and external memory above an empty module's. */
export async function measureHeap(project: Project): Promise<readonly Row[]> {
  const { library, others, empty, ids } = project;
  const yardstick = others.get(JSON_MODULE) ?? '';
  const share =
    (...lists: readonly string[]) =>
    async (): Promise<number> => {
      const above = async (module: string) =>
        (await measure(project, 'heap', [module, ...lists], ['--expose-gc'])) -
        (await measure(project, 'heap', [empty, ...lists], ['--expose-gc']));
      return ratio(
        () => above(library),
        () => above(yardstick),
      );
    };
  return [
    await repeated('heap after import and one look-up, of JSON', 5, share(), { limit: 0.16, stretch: 0.12 }),
    await repeated('heap after all look-ups, of JSON', 5, share(ids), { limit: 0.6, stretch: 0.45 }),
  ];
}

/** The compiler's time for a small consumer, of the same without the import. */
export async function measureTypes({ folder }: Project): Promise<readonly Row[]> {
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
    await repeated('type-checking a consumer, of none', 11, compared('main'), { limit: 1.05 }),
    await repeated('the same with hcpcs/literal', 11, compared('literal'), { limit: 1.15 }),
  ];
}

/** The codegen of one of CMS's zips into a folder of its own. */
export async function measureCodegen(
  { folder }: Project,
  { id, path }: { readonly id: string; readonly path: string },
): Promise<Row> {
  const out = join(folder, 'generated');
  const compile = ['--import', 'tsx', 'codegen/main.ts', 'compile', path, '--id', id, '--out', out];
  const row = await repeated(
    `codegen of CMS's zip of ${id}`,
    3,
    () => seconds(() => run(process.execPath, compile)),
    { limit: 4 },
    'seconds',
  );
  await rm(out, { recursive: true });
  return row;
}

function exact(what: string, unit: Row['unit'], figure: number, limits: Limits): Row {
  return { what, unit, figure, lowest: figure, highest: figure, ...limits };
}

async function repeated(
  what: string,
  times: number,
  once: () => Promise<number>,
  limits: Limits = {},
  unit: Row['unit'] = 'ratio',
): Promise<Row> {
  const figures: number[] = [];
  for (let time = 0; time < times; time += 1) figures.push(await once());
  figures.sort((a, b) => a - b);
  const at = (share: number) => figures[Math.round(share * (figures.length - 1))] ?? Number.NaN;
  return { what, unit, figure: at(0.5), lowest: at(0), highest: at(1), ...limits };
}

/** One after the other: together they would take each other's time. */
async function ratio(ours: () => Promise<number>, theirs: () => Promise<number>): Promise<number> {
  const figure = await ours();
  return figure / (await theirs());
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
}
