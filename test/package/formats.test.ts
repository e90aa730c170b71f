import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as source from '../../src/index.ts';
import { listCodes, listModifiers } from '../../src/index.ts';
import { dataIn } from '../support/bundledData.ts';
import { type PackedProject, packedProject } from '../support/packedProject.ts';

let project: PackedProject;

beforeAll(async () => {
  project = await packedProject();
  await project.add('zod');
});

afterAll(() => project.remove());

describe('in Node, the installed package', () => {
  it('gives the same function by path as by name, in both formats', async () => {
    const { stdout, stderr } = await project.execute(
      'paths.mjs',
      `import { createRequire } from 'node:module'; import * as hcpcs from 'hcpcs';
      const require = createRequire(import.meta.url);
      const differ = [];
      for (const name of Object.keys(hcpcs)) {
        if ((await import('hcpcs/' + name))[name] !== hcpcs[name]) differ.push(name);
        if (require('hcpcs/' + name)[name] !== require('hcpcs')[name]) differ.push(name);
      }
      console.log(JSON.stringify(differ), await import('hcpcs/getCodes').catch(({ code }) => code));`,
    );
    expect(stderr).toBe('');
    expect(stdout).toBe('[] ERR_MODULE_NOT_FOUND\n');
  });

  it.each([
    ['index.mjs', "import * as hcpcs from 'hcpcs'; import { getCode, decodeCoverage } from 'hcpcs';"],
    ['index.cjs', "const hcpcs = require('hcpcs'); const { getCode, decodeCoverage } = hcpcs;"],
  ])('gives all names to %s', async (file, imports) => {
    const { stdout, stderr } = await project.execute(
      file,
      `${imports}
      const record = getCode('Q4257');
      console.log(JSON.stringify([Object.keys(hcpcs).sort(), record.shortDescription, decodeCoverage(record.coverage).description]));`,
    );
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual([Object.keys(source).sort(), 'Relese, per sq cm', 'Carrier judgment']);
  });

  it('gives the same records in both formats', async () => {
    const { stdout, stderr } = await project.execute(
      'formats.mjs',
      `import { createRequire } from 'node:module'; import { deepStrictEqual } from 'node:assert'; import * as esm from 'hcpcs';
      const cjs = createRequire(import.meta.url)('hcpcs');
      deepStrictEqual(cjs.listCodes(), esm.listCodes());
      for (const code of esm.listCodes()) deepStrictEqual(cjs.getCode(code), esm.getCode(code));
      for (const modifier of esm.listModifiers()) deepStrictEqual(cjs.getModifier(modifier), esm.getModifier(modifier));
      console.log(esm.listCodes().length + esm.listModifiers().length);`,
    );
    expect(stderr).toBe('');
    expect(Number(stdout)).toBe(listCodes().length + listModifiers().length);
  });

  it('adds only signatures with the literal entry', async () => {
    const { stdout, stderr } = await project.execute(
      'literal.mjs',
      `import { createRequire } from 'node:module'; import * as hcpcs from 'hcpcs'; import * as literal from 'hcpcs/literal';
      const require = createRequire(import.meta.url);
      const same = (one, other) => Object.keys(other).every((name) => one[name] === other[name]);
      console.log(same(literal, hcpcs), same(require('hcpcs/literal'), require('hcpcs')));`,
    );
    expect(stderr).toBe('');
    expect(stdout).toBe('true true\n');
    expect((await readFile(join(project.installed, 'dist/literal.js'), 'utf8')).length).toBeLessThan(5000);
  });

  it('searches in both formats, with the data of the main entry', async () => {
    const { stdout, stderr } = await project.execute(
      'search.mjs',
      `import { createRequire } from 'node:module'; import { getCode } from 'hcpcs'; import * as esm from 'hcpcs/search';
      const cjs = createRequire(import.meta.url)('hcpcs/search');
      for (const { createSearch } of [esm, cjs]) console.log(createSearch()('cpap', { limit: 1 })[0].code);
      console.log(getCode('E0601').longDescription === esm.createSearch()('E0601')[0].longDescription);`,
    );
    expect(stderr).toBe('');
    expect(stdout).toBe('E0601\nE0601\ntrue\n');
    for (const file of ['index', 'search'].flatMap((entry) => [`${entry}.js`, `${entry}.cjs`])) {
      const data = dataIn(await readFile(join(project.installed, 'dist', file), 'utf8'));
      expect(
        data.filter((piece) => ['longDescription', 'words', 'productNames', 'ids'].includes(piece)),
        file,
      ).toEqual([]);
    }
    const shared = dataIn(await readFile(join(project.installed, 'dist/shared.js'), 'utf8'));
    expect(shared).toEqual(expect.arrayContaining(['longDescription', 'words', 'productNames', 'ids']));
  });

  it("reads X12's composites in both formats, with no data of its own", async () => {
    const { stdout, stderr } = await project.execute(
      'x12.mjs',
      `import { createRequire } from 'node:module'; import * as esm from 'hcpcs/x12';
      const cjs = createRequire(import.meta.url)('hcpcs/x12');
      for (const x12 of [esm, cjs]) console.log(x12.formatProcedureIdentifier(x12.parseProcedureIdentifier('HC:E0601:RR')));`,
    );
    expect(stderr).toBe('');
    expect(stdout).toBe('HC:E0601:RR\nHC:E0601:RR\n');
    expect((await readFile(join(project.installed, 'dist/x12.js'), 'utf8')).length).toBeLessThan(5000);
  });

  it("has schemas in both formats, made with the app's own zod and without a code list of their own", async () => {
    const { stdout, stderr } = await project.execute(
      'schemas.mjs',
      `import { createRequire } from 'node:module'; import * as z from 'zod'; import * as esm from 'hcpcs/zod';
      const require = createRequire(import.meta.url);
      const all = [[esm, z], [require('hcpcs/zod'), require('zod')]];
      console.log(JSON.stringify(all.map(([{ hcpcsCode }, { ZodType }]) => [hcpcsCode.parse('e0601'), hcpcsCode instanceof ZodType])));`,
    );
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual([
      ['E0601', true],
      ['E0601', true],
    ]);
    const file = await readFile(join(project.installed, 'dist/zod.js'), 'utf8');
    expect(dataIn(file)).toEqual([]);
  });

  it("writes FHIR's resources in both formats, with no data of its own", async () => {
    const { stdout, stderr } = await project.execute(
      'fhir.mjs',
      `import { createRequire } from 'node:module'; import { deepStrictEqual } from 'node:assert'; import * as esm from 'hcpcs/fhir';
      const cjs = createRequire(import.meta.url)('hcpcs/fhir');
      for (const name of ['E0601', 'RR']) deepStrictEqual(cjs.lookup(name), esm.lookup(name));
      deepStrictEqual(cjs.codeSystem(), esm.codeSystem());
      for (const fhir of [esm, cjs]) console.log(fhir.fromCoding(fhir.toCoding('E0601')));`,
    );
    expect(stderr).toBe('');
    expect(stdout).toBe('E0601\nE0601\n');
    const file = await readFile(join(project.installed, 'dist/fhir.js'), 'utf8');
    expect(dataIn(file)).toEqual([]);
  });

  it('has in the history entry what older releases say, and nothing of the newest', async () => {
    const { stdout, stderr } = await project.execute(
      'history.mjs',
      `import { createRequire } from 'node:module'; import { getCode } from 'hcpcs'; import * as esm from 'hcpcs/history';
      const cjs = createRequire(import.meta.url)('hcpcs/history');
      const names = [esm, cjs].map(({ getCodeOn }) => getCodeOn('J1440', '2013-06-01').shortDescription);
      console.log(JSON.stringify([...names, esm.getHistory('J1440').at(-1).record === getCode('J1440')]));`,
    );
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(['Filgrastim 300 mcg injection', 'Filgrastim 300 mcg injection', true]);
    const file = await readFile(join(project.installed, 'dist/history.js'), 'utf8');
    expect(dataIn(file)).toEqual([]);
  });
});
