import { build } from 'esbuild';
import { brotli, gzip } from './compressed.ts';
import { checkCodeLimit, columnFloors, FLOOR } from './floors.ts';
import { exact, type Row } from './row.ts';

/** The size of each import in an app, minified by esbuild: exact. */
export async function measureSizes(folder: string): Promise<readonly Row[]> {
  const [getCode, isCode] = [await bundle(folder, 'getCode'), await bundle(folder, 'isCode')];
  const row = async (name: string, limit: number) =>
    exact(`bundle with ${name}, brotli`, 'bytes', brotli(await bundle(folder, name)), limit);
  return [
    exact('bundle with getCode, brotli, against the floor', 'ratio', brotli(getCode) / FLOOR.brotli, 0.91),
    exact('bundle with getCode, gzip -9, against the floor', 'ratio', gzip(getCode) / FLOOR.gzip, 0.76),
    exact('bundle with getCode, not compressed', 'bytes', getCode.length, 480_000),
    await row('isCode', 2_700),
    await row('decodeCoverage', 320),
    await row('decodeAction', 320),
    await row('checkCode', checkCodeLimit(brotli(isCode))),
    await row('parseCode', 1_900),
    await row('isNotOtherwiseClassified', brotli(isCode) + 600),
    exact(
      'what hcpcs/history adds to getCode and getModifier, brotli, against the floor',
      'ratio',
      await measureHistory(folder),
      0.21,
    ),
    exact(
      'what hcpcs/fhir adds to getCode, getModifier and describeRecord, brotli',
      'bytes',
      await measureFhir(folder),
    ),
    ...(await measureSchemas(folder, brotli(isCode))),
    await row('getBillingUnit', brotli(isCode) + 4_500),
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
    rows.push(exact(`bundle with ${name}, brotli`, 'bytes', bytes, Math.floor(index + 1.05 * floor + 500)));
  }
  return rows;
}

/** What schemas add to zod, which the app has anyway. */
async function measureSchemas(folder: string, index: number): Promise<readonly Row[]> {
  const limits = { betosSchema: 250, codeSchema: 1_200, hcpcsCode: index + 1_300 };
  const rows: Row[] = [];
  for (const [name, limit] of Object.entries(limits)) {
    const bytes = brotli(await bundle(folder, name, 'hcpcs/zod'));
    rows.push(exact(`what ${name} adds to zod, brotli`, 'bytes', bytes, limit));
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

export async function bundle(folder: string, name: string, entry = 'hcpcs'): Promise<Uint8Array> {
  const stdin = { contents: `export { ${name} } from '${entry}';`, resolveDir: folder };
  const external = ['zod/v4'];
  const { outputFiles } = await build({ stdin, bundle: true, minify: true, format: 'esm', write: false, external });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
