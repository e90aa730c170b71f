import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build, transform } from 'esbuild';
import { rollup } from 'rollup';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brotli } from '../../bench/compressed.ts';
import { FLOOR } from '../../bench/floors.ts';
import * as history from '../../generated/history/changes.ts';
import * as source from '../../src/index.ts';
import { release } from '../../src/lookup/release.ts';
import * as schemas from '../../src/zod/index.ts';
import { dataIn, dataOf, dataOfSchema } from '../support/bundledData.ts';
import { type PackedProject, packedProject } from '../support/packedProject.ts';

let project: PackedProject;

beforeAll(async () => {
  project = await packedProject();
});

afterAll(() => project.remove());

/** The app has it anyway. */
const external = ['zod/v4'];

/** The minified output of a bundler for a line of an app. The package is resolved as in the app. */
const bundlers = {
  async esbuild(code: string, target = 'es2022'): Promise<string> {
    const { outputFiles } = await build({
      stdin: { contents: code, resolveDir: project.folder },
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
      target,
      external,
    });
    return outputFiles[0]?.text ?? '';
  },
  async rollup(code: string): Promise<string> {
    const input = join(project.folder, 'app.mjs');
    await writeFile(input, code);
    const bundle = await rollup({ input, external, plugins: [nodeResolve({ browser: true })] });
    const { output } = await bundle.generate({ format: 'es' });
    return (await transform(output[0].code, { minify: true })).code;
  },
};

describe.each(Object.entries(bundlers))('bundled by %s', (_, bundle) => {
  it.each(Object.keys(source))('includes only its own data with %s', async (name) => {
    const text = await bundle(`import { ${name} } from 'hcpcs'; console.log(${name});`);
    expect(dataIn(text)).toEqual(dataOf(name));
  });

  it('includes no more with the literal entry than with the main one', async () => {
    const app = (entry: string) => `import { getCoverage } from '${entry}'; console.log(getCoverage('Q4257'));`;
    const more = (await bundle(app('hcpcs/literal'))).length - (await bundle(app('hcpcs'))).length;
    expect(more).toBeLessThan(100);
  });

  it('includes the history only with its own entry', async () => {
    const main = await bundle("import { getCode } from 'hcpcs'; console.log(getCode('J1440'));");
    const both = await bundle("import { getHistory } from 'hcpcs/history'; console.log(getHistory('J1440'));");
    expect(main).not.toContain(history.changes);
    expect(both).toContain(history.changes);
  });

  it('adds at most 0.21 of the floor for the history', async () => {
    const sizeOf = async (names: string, entry: string) =>
      brotli(Buffer.from(await bundle(`export { ${names} } from '${entry}';`)));
    const more = (await sizeOf('getHistory', 'hcpcs/history')) - (await sizeOf('getCode, getModifier', 'hcpcs'));
    expect(more).toBeLessThanOrEqual(0.21 * FLOOR.brotli);
  });

  it.each(Object.keys(schemas))('includes only the data that it looks up with %s of hcpcs/zod', async (name) => {
    const text = await bundle(`import { ${name} } from 'hcpcs/zod'; console.log(${name});`);
    expect(dataIn(text)).toEqual(dataOfSchema(name));
  });

  it('includes only its values with a coded field', async () => {
    const text = await bundle("import { betosSchema } from 'hcpcs/zod'; console.log(betosSchema);");
    expect(text).toContain('"D1A"');
    expect(text.length).toBeLessThan(1000);
  });

  it('includes nothing for an unused schema', async () => {
    const text = await bundle("import { codeSchema, hcpcsClaimCode, hcpcsCode } from 'hcpcs/zod';");
    expect(text.replace(/import ?["']zod\/v4["'];/, '').trim()).toBe('');
  });

  it('includes only the lists of codes and modifiers with fromCoding, and the long descriptions with toCoding', async () => {
    const piecesOf = async (name: string) => {
      const text = await bundle(`import { ${name} } from 'hcpcs/fhir'; console.log(${name});`);
      return dataIn(text);
    };
    expect(await piecesOf('fromCoding')).toEqual(['ids', 'modifierIds']);
    const texts = ['ids', 'longDescription', 'longWords', 'modifierIds', 'modifiers', 'release', 'words'];
    expect(await piecesOf('toCoding')).toEqual(texts);
  });

  it('includes what it searches, and the fields that it filters by, with createSearch', async () => {
    const text = await bundle("import { createSearch } from 'hcpcs/search'; console.log(createSearch);");
    const columns = ['addedDate', 'crossReferences', 'ids', 'longDescription', 'shortDescription', 'terminationDate'];
    const filters = ['action', 'betos', 'coverage', 'labCertifications', 'pricingIndicators', 'typesOfService'];
    const words = ['layWords', 'longWords', 'modifierIds', 'modifiers', 'productNames', 'words'];
    expect(dataIn(text)).toEqual(expect.arrayContaining([...columns, ...filters, ...words]));
    expect(dataIn(text)).not.toContain('actionEffectiveDate');
    expect(dataIn(text)).not.toContain('fieldTable');
    expect(dataIn(text)).not.toContain('coverageTable');
  });

  it('includes one table and no codes with one decoder', async () => {
    const text = await bundle("import { decodeCoverage } from 'hcpcs'; console.log(decodeCoverage('C'));");
    expect(text).toContain('Carrier judgment');
    expect(text.length).toBeLessThan(600);
  });

  it('includes nothing for an unused import', async () => {
    expect((await bundle("import { getCode, release } from 'hcpcs';")).trim()).toBe('');
    expect((await bundle("import { codeSystem, toCoding, valueSet } from 'hcpcs/fhir';")).trim()).toBe('');
    expect((await bundle("import { createSearch } from 'hcpcs/search';")).trim()).toBe('');
  });

  it('includes no table with the release', async () => {
    const text = await bundle("import { release } from 'hcpcs'; console.log(release.id);");
    expect(text).toContain(release.id);
    expect(text.length).toBeLessThan(1200);
  });
});

it.each(Object.keys(source))('esbuild includes only the data of that path with hcpcs/%s', async (name) => {
  const text = await bundlers.esbuild(`import { ${name} } from 'hcpcs/${name}'; console.log(${name});`);
  expect(dataIn(text)).toEqual(dataOf(name));
});

it('builds for older targets', async () => {
  const all = ['', '/history', '/fhir', '/search', '/x12', '/zod'].map(
    (entry, index) => `export * as e${index} from 'hcpcs${entry}';`,
  );
  expect(await bundlers.esbuild(all.join('\n'), 'es2019')).toContain('BigInt');
});
