import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { build } from 'esbuild';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import * as source from '../../src/index.ts';
import { answersOf } from '../support/answers.ts';
import { dataIn } from '../support/bundledData.ts';
import { libraryOn } from '../support/libraryOn.ts';
import { type PackedProject, packedProject } from '../support/packedProject.ts';
import { describeReleases, releaseFile } from '../support/releases.ts';
import { type Outcome, run, runCodegen } from '../support/run.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

let project: PackedProject;

beforeAll(async () => {
  project = await packedProject();
  // As npm does it.
  await mkdir(join(project.folder, 'node_modules/.bin'));
  await symlink('../hcpcs/dist/cli/hcpcs.js', join(project.folder, 'node_modules/.bin/hcpcs'));
});

afterAll(() => project.remove());

/** Runs the installed command as npx would. */
function hcpcs(...args: readonly string[]): Promise<Outcome> {
  return run(join(project.folder, 'node_modules/.bin/hcpcs'), args, { cwd: project.folder });
}

/** The files of the command, each with its text. */
function filesOfCommand(): ReadonlyMap<string, string> {
  const folder = join(project.installed, 'dist/cli');
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  return new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

describe('the installed command', () => {
  it('prints a page', async () => {
    const { code, stdout, stderr } = await hcpcs('Q4257');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Q4257 {2}Relese, per square centimeter/);
    expect(stdout).toMatch(/^ {2}Use +may be used on /m);
  });

  it('checks codes and a file, decodes, lists, says what changed, and exports', async () => {
    await writeFile(join(project.folder, 'claims.csv'), 'procedure,dos\nJ1040,2025-03-01\nE0601,2025-03-01\n');
    expect(await hcpcs('check', 'EO6O1')).toMatchObject({
      code: 1,
      stdout: 'EO6O1  is not a code; did you mean E0601?\n',
    });
    const file = await hcpcs(
      'check',
      'claims.csv',
      '--column',
      'procedure',
      '--date-column',
      'dos',
      '-o',
      'checked.csv',
    );
    expect(file).toMatchObject({ code: 1, stdout: expect.stringContaining('1  with a code that had ended') });
    expect(await readFile(join(project.folder, 'checked.csv'), 'utf8')).toContain(
      'J1040,2025-03-01,terminated,J1010,inferred',
    );
    expect(await hcpcs('decode', 'coverage', 'C')).toMatchObject({ code: 0, stdout: 'C  Carrier judgment\n' });
    expect(await hcpcs('list', '--betos', 'D1E', '--active')).toMatchObject({ code: 0 });
    expect(await hcpcs('changes', '2026-01', '2026-07', '--json')).toMatchObject({ code: 0 });
    for (const format of ['csv', 'ndjson', 'json', 'parquet', 'fhir']) {
      expect(await hcpcs('export', '--format', format, '--output', format)).toMatchObject({ code: 0, stderr: '' });
    }
    expect(readdirSync(join(project.folder, 'parquet'))).toEqual(['codes.parquet', 'periods.parquet']);
  });

  it('ends quietly if its reader does', async () => {
    const command = join(project.folder, 'node_modules/.bin/hcpcs');
    const { code, stdout, stderr } = await run('bash', ['-o', 'pipefail', '-c', `${command} list | head -n 2`]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')).toHaveLength(3);
  });

  it('answers the official client of the protocol for assistants', async () => {
    const client = new Client({ name: 'test', version: '1' });
    const command = join(project.folder, 'node_modules/.bin/hcpcs');
    await client.connect(new StdioClientTransport({ command, args: ['mcp'] }));
    const { structuredContent } = await client.callTool({ name: 'check', arguments: { codes: ['J1040'] } });
    expect(structuredContent).toMatchObject({
      answers: [{ mayBeUsed: false }],
      evidence: { release: source.release.id },
    });
    await client.close();
  });
});

describe('the files of the command', () => {
  it('hold none of the library’s data, which its entries have', () => {
    // The codegen knows CMS's files by their digests.
    const foreign = (text: string) => dataIn(text).filter((piece) => piece !== 'release');
    for (const [file, text] of filesOfCommand()) expect([file, foreign(text)]).toEqual([file, []]);
  });

  it('import only the package itself and Node', async () => {
    const imported = new Set((await importsOfCommand()).map(({ path }) => path));
    const own = /^(?:\.\/[\w-]+\.js|\.\.\/modules\/generated\/\w+\.js|\.\.\/(?:index|history|fhir|search)\.js)$/;
    const foreign = [...imported].filter((path) => !own.test(path) && !isBuiltin(path));
    expect(foreign).toEqual([]);
    expect([...imported]).toEqual(
      expect.arrayContaining(['../index.js', '../history.js', '../fhir.js', '../search.js']),
    );
  });

  it('are loaded only by the commands that need them', async () => {
    const imports = (await importsOfCommand()).filter(({ kind }) => kind === 'import-statement');
    const files = filesOfCommand();
    const loaded = new Set(['hcpcs.js', ...[...files.keys()].filter((file) => file.startsWith('show-'))]);
    // The set grows while it is walked.
    for (const file of loaded) {
      for (const { from, path } of imports) if (from === file && path.startsWith('./')) loaded.add(path.slice(2));
    }
    const bytes = [...loaded].reduce((sum, file) => sum + (files.get(file)?.length ?? 0), 0);
    expect(bytes).toBeGreaterThan(90_000);
    expect(bytes).toBeLessThan(130_000);
  });

  it('come with the licence of each package that is bundled', () => {
    const licences = readFileSync(join(project.installed, 'dist/cli/LICENSES.txt'), 'utf8');
    const bundled = [
      '@modelcontextprotocol/sdk',
      'cli-progress',
      'cli-table3',
      'csv-parse',
      'csv-stringify',
      'hyparquet-writer',
    ];
    for (const name of [...bundled, 'leven', 'picocolors', 'saxes', 'wrap-ansi', 'yargs', 'yauzl', 'zod']) {
      expect(licences).toMatch(new RegExp(`^${name} [\\d.]+ \\((?:MIT|ISC)\\)$`, 'm'));
    }
    const packages = licences.split('='.repeat(80)).slice(1);
    for (const text of packages) expect(text).toMatch(/copyright/i);
  });
});

/** What each file of the command imports, at its start or later. */
async function importsOfCommand() {
  const folder = join(project.installed, 'dist/cli');
  const { metafile } = await build({
    entryPoints: [...filesOfCommand().keys()].map((file) => join(folder, file)),
    outdir: folder,
    format: 'esm',
    write: false,
    metafile: true,
  });
  return Object.values(metafile.outputs).flatMap(({ entryPoint = '', imports }) =>
    imports.map(({ path, kind }) => ({ from: basename(entryPoint), path, kind })),
  );
}

describe('the tarball', () => {
  it('is at most 1.8 MB, and 7 MB unpacked', () => {
    expect(statSync(inject('tarball')).size).toBeLessThanOrEqual(1_800_000);
    const files = readdirSync(project.installed, { recursive: true, encoding: 'utf8' });
    const sizes = files.map((file) => statSync(join(project.installed, file))).filter((status) => status.isFile());
    expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(7_000_000);
  });
});

describeReleases('hcpcs generate', () => {
  const zip = resolve(releaseFile('2026-01/january-2026-alpha-numeric-hcpcs-file.zip'));

  it('writes a release with the API and the answers of the main entry, into an empty project', async () => {
    const folder = await temporaryFolder();
    const command = join(project.folder, 'node_modules/.bin/hcpcs');
    const { code, stdout, stderr } = await run(command, ['generate', zip, '--out', 'lib'], { cwd: folder });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^HCPCS 2026-01: 8623 codes and 383 modifiers/);
    const generated = await import(pathToFileURL(join(folder, 'lib/index.js')).href);
    expect(Object.keys(generated)).toEqual(Object.keys(source));
    const compiled = join(folder, 'compiled');
    await runCodegen(['compile', zip, '--id', '2026-01', '--out', compiled]);
    const expected = await libraryOn(compiled);
    expect(answersOf(generated, generated)).toEqual(answersOf({ ...expected }, expected));
    const literal = await import(pathToFileURL(join(folder, 'lib/literal.js')).href);
    expect(literal.getCode('Q4257').shortDescription).toBe('Relese, per sq cm');
  });

  it.each([
    ['nodenext', ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext],
    ['bundler', ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
  ])('compiles under strict with nothing installed, resolved as %s', async (_, module, moduleResolution) => {
    const folder = await temporaryFolder();
    await run(join(project.folder, 'node_modules/.bin/hcpcs'), ['generate', zip, '--out', 'lib'], { cwd: folder });
    const app = join(folder, 'app.mts');
    await writeFile(app, APP);
    const options: ts.CompilerOptions = {
      module,
      moduleResolution,
      noEmit: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts'],
      types: [],
    };
    const program = ts.createProgram([app], options);
    const found = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
    expect(found).toEqual([]);
  });

  it('writes again where it wrote, and nowhere else', async () => {
    const folder = await temporaryFolder();
    const command = join(project.folder, 'node_modules/.bin/hcpcs');
    const generate = () => run(command, ['generate', zip, '--out', 'lib'], { cwd: folder });
    expect((await generate()).code).toBe(0);
    expect((await generate()).code).toBe(0);
    await writeFile(join(folder, 'lib/own.ts'), '');
    expect(await generate()).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('own.ts is not of this command'),
    });
    expect(readdirSync(folder)).toEqual(['lib']);
  });

  it('refuses a release with wrong cells, and takes it with CMS’s corrections or with the cells accepted', async () => {
    const folder = await temporaryFolder();
    const command = join(project.folder, 'node_modules/.bin/hcpcs');
    const wrong = resolve(releaseFile('2018/2018-Alpha-Numeric-HCPCS-File.zip'));
    const corrections = resolve(releaseFile('2018/2018-HCPCS-Alpha-Numeric-Corrections.zip'));
    const generate = (...args: readonly string[]) =>
      run(command, ['generate', ...args, '--out', 'lib'], { cwd: folder });
    const refused = await generate(wrong);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(readdirSync(folder)).toEqual([]);
    const cells = refused.stderr.match(/C\d{4}\.\w+/g) ?? [];
    expect((await generate(wrong, '--accept', ...cells)).code).toBe(0);
    const blank = await import(pathToFileURL(join(folder, 'lib/index.js')).href);
    expect(blank.getCode('C9488')).not.toHaveProperty('ascPaymentGroup', expect.anything());
    expect((await generate(wrong, corrections)).code).toBe(0);
    const corrected = await run(process.execPath, [
      ...['--input-type=module', '--eval'],
      `import { getCode } from ${JSON.stringify(pathToFileURL(join(folder, 'lib/index.js')).href)};
      process.stdout.write(getCode('C9488').ascPaymentGroupEffectiveDate);`,
    ]);
    expect(corrected.stdout).toBe('2017-04-01');
  });

  it('and hcpcs verify read CMS’s files', async () => {
    const [{ name } = { name: '' }] = source.release.files;
    const newest = resolve(releaseFile(`${source.release.id}/${name}`));
    expect(await hcpcs('verify', newest)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(`^${basename(newest)}: `),
    });
    expect((await hcpcs('verify', zip)).code).toBe(1);
  });
});

/** What a project does with generated tables. */
const APP = `import { checkCode, type Code, type CodeId, decodeCoverage, getCode, getCoverage, isCode } from './lib/index.js';
import { getCode as getKnown, type KnownCode } from './lib/literal.js';

const record: Code | undefined = getCode('Q4257');
const known: KnownCode = 'E0601';
const text: string = getKnown(known).longDescription;
declare const input: string;
if (isCode(input)) {
  const id: CodeId = input;
  void id;
}
// @ts-expect-error There is no such code.
getKnown('Q42577');
// @ts-expect-error There is no such value.
const coverage: ReturnType<typeof getCoverage> = 'Q';
export const all = [record && decodeCoverage(record.coverage)?.description, checkCode('E0601').status, text, coverage];
`;
