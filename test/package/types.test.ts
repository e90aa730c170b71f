import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as source from '../../src/index.ts';
import { type PackedProject, packedProject } from '../support/packedProject.ts';
import { run } from '../support/run.ts';

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

const consumer = `import { getCode as getKnown, type KnownCode } from 'hcpcs/literal';
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
  import { getCode as getByPath } from 'hcpcs/getCode';
  import { coverageTable } from 'hcpcs/coverageTable';
  const same: typeof getCode = getByPath;
  import { formatProcedureIdentifier, parseProcedureIdentifier, type ProcedureIdentifier } from 'hcpcs/x12';
  const procedure: ProcedureIdentifier | undefined = parseProcedureIdentifier('HC:E0601:RR');
  const composite: string | undefined = procedure && formatProcedureIdentifier(procedure, { separator: '>' });
  import { codeSystem, fromCoding, type HcpcsCoding, type HcpcsSystem, lookup, toCoding, validateCode, valueSet } from 'hcpcs/fhir';
  const coding: HcpcsCoding | undefined = toCoding('E0601');
  const carin: HcpcsSystem = 'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets';
  const written: string | undefined = toCoding('E0601', { system: carin })?.system;
  // @ts-expect-error CPT is another code system
  toCoding('E0601', { system: 'http://www.ama-assn.org/go/cpt' });
  const id: string | undefined = fromCoding(coding);
  const codes: string[] = (valueSet({ betos: ['D1A', 'D1B'], inactive: false }).expansion.contains ?? []).map(({ code }) => code);
  // @ts-expect-error the field has no such value
  valueSet({ coverage: 'X' });
  // @ts-expect-error there is no such field
  valueSet({ cov: 'C' });
  // @ts-expect-error a CodeSystem has no price
  codeSystem().price;
  import type { CodeId, ModifierId } from 'hcpcs';
  import { createSearch, type Search, type SearchResult } from 'hcpcs/search';
  const search: Search = createSearch({ on: '2026-07-01', kinds: ['code'], where: { coverage: ['C', 'D'] } });
  const results: readonly SearchResult[] = search('cpap', { limit: 5 });
  const marked: string[] = results.flatMap((result) => result.matches.map((match) => match.field === 'productName' ? match.productName : result[match.field]));
  const found: CodeId | ModifierId | undefined = results[0]?.code;
  // @ts-expect-error there is no such kind
  createSearch({ kinds: ['codes'] });
  // @ts-expect-error the place of an array is no limit
  ['cpap'].map(search);
  const answers = [marked, found, id, codes, written, same, coverageTable, lookup('E0601')?.parameter, validateCode({ code: 'E0601', coding })];
  export const all = [answers, composite, end, known, listed, words, meanings, never, missing, isCode('Q4257')];`;

const withZod = `import * as z from 'zod/v4';
  import { type Code, getCode } from 'hcpcs';
  import { codeSchema, coverageSchema, hcpcsClaimCode, hcpcsCode } from 'hcpcs/zod';
  const form = z.object({ code: hcpcsCode, claim: hcpcsClaimCode, coverage: coverageSchema.optional() });
  const filled: z.input<typeof form> = { code: 'e0601', claim: 'E0601-RR', coverage: 'C' };
  const entered: Code | undefined = getCode(form.parse(filled).code);
  const received: z.infer<typeof codeSchema> = codeSchema.parse({});
  // @ts-expect-error the coverage code has no such value
  const wrong: z.input<typeof form> = { code: 'e0601', claim: 'E0601-RR', coverage: 'X' };
  export const all = [entered, received, wrong];`;

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
    expect(await complaints(file, withZod)).toBe('');
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
