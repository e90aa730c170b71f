import { build } from 'esbuild';
import { brotli, gzip } from './compressed.ts';
import { checkCodeLimit, columnFloors, FLOOR } from './floors.ts';
import { exact, type Row } from './row.ts';

/** What an app pays for an import, minified by esbuild: exact. */
export async function measureSizes(folder: string): Promise<readonly Row[]> {
  const [getCode, isCode] = [await bundle(folder, 'getCode'), await bundle(folder, 'isCode')];
  const row = async (name: string, limit: number, stretch?: number) =>
    exact(`bundle with ${name}, brotli`, 'bytes', brotli(await bundle(folder, name)), {
      limit,
      ...(stretch === undefined ? {} : { stretch }),
    });
  return [
    exact('bundle with getCode, brotli, of the floor', 'ratio', brotli(getCode) / FLOOR.brotli, {
      limit: 0.91,
    }),
    exact('the same, gzip -9', 'ratio', gzip(getCode) / FLOOR.gzip, { limit: 0.76 }),
    exact('the same, raw', 'bytes', getCode.length, { limit: 480_000 }),
    exact('bundle with isCode, brotli', 'bytes', brotli(isCode), { limit: 2_700 }),
    await row('decodeCoverage', 320),
    await row('decodeAction', 320),
    exact('bundle with checkCode, brotli', 'bytes', brotli(await bundle(folder, 'checkCode')), {
      limit: checkCodeLimit(brotli(isCode)),
    }),
    await row('parseCode', 1_900),
    await row('isNotOtherwiseClassified', brotli(isCode) + 600),
    exact('hcpcs/history beside getCode and getModifier, brotli, of the floor', 'ratio', await measureHistory(folder), {
      limit: 0.12,
    }),
    exact('hcpcs/fhir beside getCode, getModifier and describeRecord, brotli', 'bytes', await measureFhir(folder)),
    ...(await measureSchemas(folder, brotli(isCode))),
    await row('getBillingUnit', brotli(isCode) + 15_000, brotli(isCode) + 4_000),
    ...(await measureGetters(folder, brotli(isCode))),
  ];
}

/** Each getter by itself: the index, its column, and 500 bytes of code. */
async function measureGetters(folder: string, index: number): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [property, floor] of columnFloors()) {
    if (property === 'code') continue;
    const name = `get${property.charAt(0).toUpperCase()}${property.slice(1)}`;
    const bytes = brotli(await bundle(folder, name));
    rows.push(exact(`bundle with ${name}, brotli`, 'bytes', bytes, { limit: Math.floor(index + 1.05 * floor + 500) }));
  }
  return rows;
}

/** What schemas add to zod, which the app has anyway. */
async function measureSchemas(folder: string, index: number): Promise<readonly Row[]> {
  const limits = { betosSchema: 250, codeSchema: 1_200, hcpcsCode: index + 1_300 };
  const rows: Row[] = [];
  for (const [name, limit] of Object.entries(limits)) {
    const bytes = brotli(await bundle(folder, name, 'hcpcs/zod'));
    rows.push(exact(`bundle with ${name} beside zod, brotli`, 'bytes', bytes, { limit }));
  }
  return rows;
}

/** What the older releases and the code that reads them add. */
async function measureHistory(folder: string): Promise<number> {
  const history = await bundle(folder, 'getHistory', 'hcpcs/history');
  return (brotli(history) - brotli(await bundle(folder, 'getCode, getModifier'))) / FLOOR.brotli;
}

/** What all of hcpcs/fhir adds to the records and their descriptions. */
async function measureFhir(folder: string): Promise<number> {
  const fhir = await bundle(folder, 'codeSystem, fromCoding, lookup, toCoding, validateCode, valueSet', 'hcpcs/fhir');
  return brotli(fhir) - brotli(await bundle(folder, 'getCode, getModifier, describeRecord'));
}

async function bundle(folder: string, name: string, entry = 'hcpcs'): Promise<Uint8Array> {
  const stdin = { contents: `export { ${name} } from '${entry}';`, resolveDir: folder };
  const external = ['zod/v4'];
  const { outputFiles } = await build({ stdin, bundle: true, minify: true, format: 'esm', write: false, external });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
