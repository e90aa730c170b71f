import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, transform } from 'esbuild';
import { rollup } from 'rollup';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as history from '../generated/history/changes.ts';
import * as source from '../src/index.ts';
import * as schemas from '../src/zod.ts';
import { dataIn, dataOf, dataOfSchema } from './support/bundledData.ts';
import { type PackedProject, packedProject } from './support/packedProject.ts';
import { run } from './support/run.ts';

describe('the packed tarball, installed in an empty project', () => {
  let packed: PackedProject;
  let project: string;

  beforeAll(async () => {
    packed = await packedProject();
    project = packed.folder;
    // What the app installs for hcpcs/zod.
    await symlink(resolve('node_modules/zod'), join(project, 'node_modules/zod'));
  });

  afterAll(() => packed.remove());

  it('holds the two formats with their types, and what a reader needs', () => {
    expect([...packed.files].sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/fhir.cjs',
      'dist/fhir.d.cts',
      'dist/fhir.d.ts',
      'dist/fhir.js',
      'dist/history.cjs',
      'dist/history.d.cts',
      'dist/history.d.ts',
      'dist/history.js',
      'dist/index.cjs',
      'dist/index.d.cts',
      'dist/index.d.ts',
      'dist/index.js',
      'dist/literal.cjs',
      'dist/literal.d.cts',
      'dist/literal.d.ts',
      'dist/literal.js',
      'dist/x12.cjs',
      'dist/x12.d.cts',
      'dist/x12.d.ts',
      'dist/x12.js',
      'dist/zod.cjs',
      'dist/zod.d.cts',
      'dist/zod.d.ts',
      'dist/zod.js',
      'package.json',
    ]);
  });

  it('has no run-time dependency, and zod for who has it', async () => {
    const manifest = JSON.parse(await readFile(join(project, 'node_modules/hcpcs/package.json'), 'utf8'));
    expect(manifest).not.toHaveProperty('dependencies');
    // FHIR's types, for those who use that entry.
    expect(manifest.peerDependencies).toEqual({ '@types/fhir': '>=0.0.34 <1', zod: '^4.0.0' });
    expect(manifest.peerDependenciesMeta).toEqual({ '@types/fhir': { optional: true }, zod: { optional: true } });
  });

  it.each([
    ['index.mjs', "import * as hcpcs from 'hcpcs'; import { getCode, decodeCoverage } from 'hcpcs';"],
    ['index.cjs', "const hcpcs = require('hcpcs'); const { getCode, decodeCoverage } = hcpcs;"],
  ])('gives all names to %s', async (file, imports) => {
    const { stdout, stderr } = await packed.execute(
      file,
      `${imports}
      const record = getCode('Q4257');
      console.log(JSON.stringify([Object.keys(hcpcs).sort(), record.shortDescription, decodeCoverage(record.coverage).description]));`,
    );
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual([Object.keys(source).sort(), 'Relese, per sq cm', 'Carrier judgment']);
  });

  it('gives the same records in both formats', async () => {
    const { stdout, stderr } = await packed.execute(
      'formats.mjs',
      `import { createRequire } from 'node:module'; import { deepStrictEqual } from 'node:assert'; import * as esm from 'hcpcs';
      const cjs = createRequire(import.meta.url)('hcpcs');
      deepStrictEqual(cjs.listCodes(), esm.listCodes());
      for (const code of esm.listCodes()) deepStrictEqual(cjs.getCode(code), esm.getCode(code));
      for (const modifier of esm.listModifiers()) deepStrictEqual(cjs.getModifier(modifier), esm.getModifier(modifier));
      console.log(esm.listCodes().length + esm.listModifiers().length);`,
    );
    expect(stderr).toBe('');
    expect(stdout).toBe('9109\n');
  });

  it('adds signatures alone with the literal entry', async () => {
    const { stdout, stderr } = await packed.execute(
      'literal.mjs',
      `import { createRequire } from 'node:module'; import * as hcpcs from 'hcpcs'; import * as literal from 'hcpcs/literal';
      const require = createRequire(import.meta.url);
      const same = (one, other) => Object.keys(other).every((name) => one[name] === other[name]);
      console.log(same(literal, hcpcs), same(require('hcpcs/literal'), require('hcpcs')));`,
    );
    expect(stderr).toBe('');
    expect(stdout).toBe('true true\n');
    expect((await readFile(join(project, 'node_modules/hcpcs/dist/literal.js'), 'utf8')).length).toBeLessThan(5000);
  });

  it("reads X12's composites in both formats, with no data of its own", async () => {
    const { stdout, stderr } = await packed.execute(
      'x12.mjs',
      `import { createRequire } from 'node:module'; import * as esm from 'hcpcs/x12';
      const cjs = createRequire(import.meta.url)('hcpcs/x12');
      for (const x12 of [esm, cjs]) console.log(x12.formatProcedureIdentifier(x12.parseProcedureIdentifier('HC:E0601:RR')));`,
    );
    expect(stderr).toBe('');
    expect(stdout).toBe('HC:E0601:RR\nHC:E0601:RR\n');
    expect((await readFile(join(project, 'node_modules/hcpcs/dist/x12.js'), 'utf8')).length).toBeLessThan(5000);
  });

  it("has schemas in both formats, of the app's own zod and with no code list of their own", async () => {
    const { stdout, stderr } = await packed.execute(
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
    const file = await readFile(join(project, 'node_modules/hcpcs/dist/zod.js'), 'utf8');
    expect(dataIn(file)).toEqual([]);
  });

  it("writes FHIR's resources in both formats, with no data of its own", async () => {
    const { stdout, stderr } = await packed.execute(
      'fhir.mjs',
      `import { createRequire } from 'node:module'; import { deepStrictEqual } from 'node:assert'; import * as esm from 'hcpcs/fhir';
      const cjs = createRequire(import.meta.url)('hcpcs/fhir');
      for (const name of ['E0601', 'RR']) deepStrictEqual(cjs.lookup(name), esm.lookup(name));
      deepStrictEqual(cjs.codeSystem(), esm.codeSystem());
      for (const fhir of [esm, cjs]) console.log(fhir.fromCoding(fhir.toCoding('E0601')));`,
    );
    expect(stderr).toBe('');
    expect(stdout).toBe('E0601\nE0601\n');
    const file = await readFile(join(project, 'node_modules/hcpcs/dist/fhir.js'), 'utf8');
    expect(dataIn(file)).toEqual([]);
  });

  it('has in the history entry what older releases say, and of the newest nothing', async () => {
    const { stdout, stderr } = await packed.execute(
      'history.mjs',
      `import { createRequire } from 'node:module'; import { getCode } from 'hcpcs'; import * as esm from 'hcpcs/history';
      const cjs = createRequire(import.meta.url)('hcpcs/history');
      const names = [esm, cjs].map(({ getCodeOn }) => getCodeOn('J1440', '2013-06-01').shortDescription);
      console.log(JSON.stringify([...names, esm.getHistory('J1440').at(-1).record === getCode('J1440')]));`,
    );
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(['Filgrastim 300 mcg injection', 'Filgrastim 300 mcg injection', true]);
    const file = await readFile(join(project, 'node_modules/hcpcs/dist/history.js'), 'utf8');
    expect(dataIn(file)).toEqual([]);
  });

  it.each(['consumer.mts', 'consumer.cts'])('types %s', async (file) => {
    await writeFile(
      join(project, file),
      `import { getCode as getKnown, type KnownCode } from 'hcpcs/literal';
      const known: string = getKnown('Q4257').longDescription;
      // @ts-expect-error no code has six characters
      getKnown('Q42577');
      const listed: KnownCode = 'Q4257';
      import { checkCodeInHistory, getHistory } from 'hcpcs/history';
      const check = checkCodeInHistory('J1440', { on: '2013-06-01' });
      const end: string | undefined = check.status === 'active' ? check.through : getHistory('J1440')[0]?.through;
      import { type Code, type Coverage, decodeCoverage, decodePricingIndicator, getCode, isCode } from 'hcpcs';
      const record: Code | undefined = getCode('Q4257');
      const words: string | undefined = decodeCoverage(record?.coverage)?.description;
      const meanings: string[] = record ? record.pricingIndicators.map(decodePricingIndicator).map(({ description }) => description) : [];
      const coverage: Coverage = 'C';
      const never: string = decodeCoverage(coverage).description;
      // @ts-expect-error the meaning of any string may be missing
      const missing: string = decodeCoverage('?').description;
      import { formatProcedureIdentifier, parseProcedureIdentifier, type ProcedureIdentifier } from 'hcpcs/x12';
      const procedure: ProcedureIdentifier | undefined = parseProcedureIdentifier('HC:E0601:RR');
      const composite: string | undefined = procedure && formatProcedureIdentifier(procedure, '>');
      import { z } from 'zod';
      import { codeSchema, coverageSchema, hcpcsClaimCode, hcpcsCode } from 'hcpcs/zod';
      const form = z.object({ code: hcpcsCode, claim: hcpcsClaimCode, coverage: coverageSchema.optional() });
      const filled: z.input<typeof form> = { code: 'e0601', claim: 'E0601-RR', coverage: 'C' };
      const entered: Code | undefined = getCode(form.parse(filled).code);
      const received: Code = codeSchema.parse({});
      // @ts-expect-error the coverage code has no such value
      const wrong: z.input<typeof form> = { code: 'e0601', claim: 'E0601-RR', coverage: 'X' };
      export const all = [entered, received, wrong, composite, end, known, listed, words, meanings, never, missing, isCode('Q4257')];`,
    );
    const tsc = resolve('node_modules/typescript/bin/tsc');
    const strict = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext', '--skipLibCheck', 'false'];
    const { code, stdout } = await run(process.execPath, [tsc, ...strict, file], { cwd: project });
    expect(stdout).toBe('');
    expect(code).toBe(0);
  });

  describe.each(['fhir.mts', 'fhir.cts'])("the types of FHIR's entry, in %s", (file) => {
    const types = () => join(project, 'node_modules/@types/fhir');
    const compile = async (code: string, skipLibCheck: boolean) => {
      await writeFile(join(project, file), code);
      const tsc = resolve('node_modules/typescript/bin/tsc');
      const strict = [
        '--strict',
        '--exactOptionalPropertyTypes',
        '--noEmit',
        '--target',
        'es2022',
        '--module',
        'nodenext',
      ];
      return (
        await run(process.execPath, [tsc, ...strict, '--skipLibCheck', `${skipLibCheck}`, file], { cwd: project })
      ).stdout;
    };
    const app = `import { codeSystem, fromCoding, type HcpcsCoding, lookup, toCoding, validateCode, valueSet } from 'hcpcs/fhir';
      const coding: HcpcsCoding | undefined = toCoding('E0601');
      const id: string | undefined = fromCoding(coding);
      const codes: readonly (string | undefined)[] | undefined = valueSet({ betos: ['D1A', 'D1B'], inactive: false }).expansion?.contains?.map((c: { code?: string | undefined }) => c.code);
      // @ts-expect-error the field has no such value
      valueSet({ coverage: 'X' });
      // @ts-expect-error there is no such field
      valueSet({ cov: 'C' });
      export const all = [id, codes, codeSystem(), lookup('E0601')?.parameter, validateCode({ code: 'E0601', coding })];`;

    it('are those of FHIR R4 where @types/fhir is installed', async () => {
      await mkdir(join(project, 'node_modules/@types'), { recursive: true });
      await symlink(resolve('node_modules/@types/fhir'), types());
      const strict = `import type { CodeSystem, Coding } from 'fhir/r4.js';
        import { codeSystem, toCoding } from 'hcpcs/fhir';
        const system: CodeSystem = codeSystem();
        const coding: Coding | undefined = toCoding('E0601');
        // @ts-expect-error a CodeSystem has no price
        export const all = [system, coding, codeSystem().price];`;
      const found = [await compile(app, false), await compile(strict, false)];
      await rm(types());
      expect(found).toEqual(['', '']);
    });

    it('are missed without it, unless declarations are not checked', async () => {
      expect(await compile(app, true)).toBe('');
      expect(await compile(app, false)).toMatch(/fhir\.d\.c?ts.*Cannot find module 'fhir\/r4\.js'/);
    });
  });

  it('brings no packed text into its declarations', async () => {
    const declarations = await readFile(join(project, 'node_modules/hcpcs/dist/index.d.ts'), 'utf8');
    expect(declarations.length).toBeLessThanOrEqual(40_000);
    const tables = Object.entries(source).filter(([name]) => name.endsWith('Table') && name !== 'fieldTable');
    const meanings = tables
      .flatMap(([, table]) => table as readonly source.Meaning[])
      .map(({ description }) => description);
    // Shorter ones are words that occur anyway; that of YY is the definition of its field, which the types tell.
    const spelledOut = meanings.filter((words) => words.length > 15 && declarations.includes(words));
    expect(spelledOut).toEqual([source.decodeAscPaymentGroup('YY').description]);
    expect(declarations).not.toContain('Dressing for one wound');
    expect(declarations).toContain('type Coverage = "C" | "D" | "I" | "M" | "S";');
  });

  /** The app has it in any case. */
  const external = ['zod'];

  /** What a bundler makes of an app's line, minified: the package is resolved as the app would. */
  const bundlers = {
    async esbuild(code: string): Promise<string> {
      const stdin = { contents: code, resolveDir: project };
      const { outputFiles } = await build({ stdin, bundle: true, minify: true, format: 'esm', write: false, external });
      return outputFiles[0]?.text ?? '';
    },
    async rollup(code: string): Promise<string> {
      const input = join(project, 'app.mjs');
      await writeFile(input, code);
      const dist = join(project, 'node_modules/hcpcs/dist');
      const entries = new Map([
        ['hcpcs', join(dist, 'index.js')],
        ['hcpcs/literal', join(dist, 'literal.js')],
        ['hcpcs/history', join(dist, 'history.js')],
        ['hcpcs/zod', join(dist, 'zod.js')],
        ['hcpcs/fhir', join(dist, 'fhir.js')],
      ]);
      const resolveId = (id: string) => {
        const entry = entries.get(id);
        return entry === undefined ? null : { id: entry, moduleSideEffects: false };
      };
      const bundle = await rollup({ input, external, plugins: [{ name: 'hcpcs', resolveId }] });
      const { output } = await bundle.generate({ format: 'es' });
      return (await transform(output[0].code, { minify: true })).code;
    },
  };

  describe.each(Object.entries(bundlers))('bundled by %s', (_, bundle) => {
    it.each(Object.keys(source))('brings with %s its own data and no other', async (name) => {
      const text = await bundle(`import { ${name} } from 'hcpcs'; console.log(${name});`);
      expect(dataIn(text)).toEqual(dataOf(name));
    });

    it('brings no more with the literal entry than with the main one', async () => {
      const app = (entry: string) => `import { getCoverage } from '${entry}'; console.log(getCoverage('Q4257'));`;
      const more = (await bundle(app('hcpcs/literal'))).length - (await bundle(app('hcpcs'))).length;
      expect(more).toBeLessThan(100);
    });

    it('brings the history with its own entry alone', async () => {
      const main = await bundle("import { getCode } from 'hcpcs'; console.log(getCode('J1440'));");
      const both = await bundle("import { getHistory } from 'hcpcs/history'; console.log(getHistory('J1440'));");
      expect(main).not.toContain(history.changes);
      expect(both).toContain(history.changes);
    });

    it.each(Object.keys(schemas))('brings with %s of hcpcs/zod what it looks up and no other data', async (name) => {
      const text = await bundle(`import { ${name} } from 'hcpcs/zod'; console.log(${name});`);
      expect(dataIn(text)).toEqual(dataOfSchema(name));
    });

    it('brings with a coded field its values alone', async () => {
      const text = await bundle("import { betosSchema } from 'hcpcs/zod'; console.log(betosSchema);");
      expect(text).toContain('"D1A"');
      expect(text.length).toBeLessThan(1000);
    });

    it('brings nothing with a schema that is not used', async () => {
      const text = await bundle("import { codeSchema, hcpcsClaimCode, hcpcsCode } from 'hcpcs/zod';");
      expect(text.replace(/import ?["']zod["'];/, '').trim()).toBe('');
    });

    it('brings with fromCoding the lists of codes and modifiers alone, and with toCoding the long descriptions', async () => {
      const piecesOf = async (name: string) => {
        const text = await bundle(`import { ${name} } from 'hcpcs/fhir'; console.log(${name});`);
        return dataIn(text);
      };
      expect(await piecesOf('fromCoding')).toEqual(['ids', 'modifierIds']);
      const texts = ['ids', 'longDescription', 'longWords', 'modifierIds', 'modifiers', 'release', 'words'];
      expect(await piecesOf('toCoding')).toEqual(texts);
    });

    it('brings one table and no code with one decoder', async () => {
      const text = await bundle("import { decodeCoverage } from 'hcpcs'; console.log(decodeCoverage('C'));");
      expect(text).toContain('Carrier judgment');
      expect(text.length).toBeLessThan(600);
    });

    it('brings nothing with an import that is not used', async () => {
      expect((await bundle("import { getCode, release } from 'hcpcs';")).trim()).toBe('');
      expect((await bundle("import { codeSystem, toCoding, valueSet } from 'hcpcs/fhir';")).trim()).toBe('');
    });

    it('brings no table with the release', async () => {
      const text = await bundle("import { release } from 'hcpcs'; console.log(release.id);");
      expect(text).toContain('2026-07');
      expect(text.length).toBeLessThan(1200);
    });
  });
});
