import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as source from '../../src/index.ts';
import { type PackedProject, packedProject } from '../support/packedProject.ts';
import { run } from '../support/run.ts';
import { consumer, zodConsumer } from '../support/typeConsumers.ts';

let project: PackedProject;

beforeAll(async () => {
  project = await packedProject();
  await project.add('zod');
});

afterAll(() => project.remove());

/** The compiler's errors for some code in the project. Declarations are checked too. */
async function complaints(file: string, code: string, options: readonly string[] = []): Promise<string> {
  await writeFile(join(project.folder, file), code);
  const tsc = resolve('node_modules/typescript/bin/tsc');
  const strict = ['--strict', '--exactOptionalPropertyTypes', '--target', 'es2022', '--skipLibCheck', 'false'];
  const module = options.includes('--module') ? [] : ['--module', 'nodenext'];
  const emit = options.includes('--declaration') ? [] : ['--noEmit'];
  const { stdout } = await run(process.execPath, [tsc, ...strict, ...module, ...emit, ...options, file], {
    cwd: project.folder,
  });
  return stdout;
}

describe('the declarations of the installed package', () => {
  it.each([
    ['an ES module in Node', 'consumer.mts', []],
    ['CommonJS in Node', 'consumer.cts', []],
    ['a bundler', 'consumer.ts', ['--module', 'esnext', '--moduleResolution', 'bundler']],
    ["Node's old resolution", 'consumer.ts', ['--module', 'commonjs', '--moduleResolution', 'node10']],
  ])('serve %s', async (_, file, options) => {
    expect(await complaints(file, consumer, options)).toBe('');
  });

  it.each(['zod.mts', 'zod.cts'])('serve %s', async (file) => {
    expect(await complaints(file, zodConsumer)).toBe('');
  });

  it('let an app re-export from hcpcs/literal', async () => {
    const app = `import { getAddedDate, getCode, getModifier, isCode } from 'hcpcs/literal';
      export const record = getCode;
      export const modifier = getModifier;
      export const added = getAddedDate;
      export const guard = isCode;`;
    expect(await complaints('exports.mts', app, ['--declaration', '--emitDeclarationOnly'])).toBe('');
    expect(await readFile(join(project.folder, 'exports.d.mts'), 'utf8')).toContain('LookUp<');
  });

  it('are short, with the unions and without packed text', async () => {
    const read = (name: string) => readFile(join(project.installed, 'dist', `${name}.d.ts`), 'utf8');
    const main = await read('index');
    const shared = new Set([...main.matchAll(/from '\.\/([\w-]+)\.js'/g)].map(([, name = '']) => name));
    const texts = await Promise.all([...shared].map(read));
    const declarations = [main, ...texts].join('\n');
    expect(declarations.length).toBeLessThanOrEqual(60_000);
    const tables = Object.entries(source).filter(([name]) => name.endsWith('Table') && name !== 'fieldTable');
    const meanings = tables
      .flatMap(([, table]) => table as readonly source.Meaning[])
      .map(({ description }) => description);
    // Shorter ones are words that occur anyway. That of YY is the definition of its field, which is in the types.
    const spelledOut = meanings.filter((words) => words.length > 15 && declarations.includes(words));
    expect(spelledOut).toEqual([source.decodeAscPaymentGroup('YY').description]);
    expect(declarations).not.toContain('Dressing for one wound');
    expect(declarations).toContain('type Coverage = "C" | "D" | "I" | "M" | "S";');
  });
});

describe("the results of hcpcs/fhir have FHIR's types, as declared by", () => {
  const app = `import { codeSystem, lookup, toCoding, validateCode, valueSet } from 'hcpcs/fhir';
    const system: CodeSystem = codeSystem();
    const set: ValueSet = valueSet({ coverage: 'S' });
    const found: Parameters | undefined = lookup('E0601');
    const answer: Parameters = validateCode('E0601');
    const coding: Coding | undefined = toCoding('E0601');
    export const all = [system, set, found, answer, coding];`;

  it.each([
    ['@types/fhir', 'fhir.mts', 'fhir/r4.js'],
    ['@medplum/fhirtypes', 'medplum.mts', '@medplum/fhirtypes'],
  ])('%s', async (name, file, specifier) => {
    await project.add(name);
    const types = `import type { CodeSystem, Coding, Parameters, ValueSet } from '${specifier}';`;
    // Not all of these declarations compile on their own.
    expect(await complaints(file, `${types}\n${app}`, ['--skipLibCheck'])).toBe('');
  });
});
