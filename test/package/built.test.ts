import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entries, SHARED, withData } from '../../build/entries.ts';
import { recordFields } from '../../codegen/fields.ts';
import * as source from '../../src/index.ts';
import { answersOf } from '../support/answers.ts';
import { expressionsIn, foreignNames, LANGUAGE } from '../support/builtSyntax.ts';
import { type PackedProject, packedProject } from '../support/packedProject.ts';
import { run } from '../support/run.ts';

let project: PackedProject;
let answers: Readonly<Record<string, string>>;

beforeAll(async () => {
  project = await packedProject();
  answers = answersOf({ ...source }, source);
});

afterAll(() => project.remove());

/** The files of all entries, and the one that two of them share. */
const files: readonly string[] = [...entries, SHARED].flatMap((entry) => [`${entry}.js`, `${entry}.cjs`]);

function built(file: string): string {
  return join(project.installed, 'dist', file);
}

describe('the built files', () => {
  it('use nothing but the language', () => {
    for (const file of files) {
      const shared = withData.map((entry) => `${entry}.`).some((start) => file.startsWith(start));
      const packages = file.startsWith('zod')
        ? ['hcpcs', 'zod/v4']
        : shared
          ? [file.replace(/^\w+/, `./${SHARED}`)]
          : ['hcpcs'];
      expect(foreignNames(readFileSync(built(file), 'utf8'), packages), file).toEqual([]);
    }
  });

  it.each(files)('%s is kept in one byte a character', (file) => {
    expect(readFileSync(built(file), 'utf8').match(/[^\0-\xff]/g)).toBeNull();
  });

  it.each(['index.js', 'index.cjs'])('%s has no regex literal that needs Unicode tables', (file) => {
    const expressions = [file, file.replace('index', SHARED), file.replace('index', 'search')].flatMap((one) =>
      expressionsIn(built(one)),
    );
    expect(expressions.length).toBeGreaterThan(5);
    expect(expressions.filter((expression) => expression.includes('\\p{'))).toEqual([]);
  });

  it.each([
    ['process.env.HOME', 'process'],
    ['typeof window', 'window'],
    ["fetch('https://example.org')", 'fetch'],
    ['new Date()', 'Date'],
    ['Math.random()', 'Math'],
    ['const { random } = Math', 'Math'],
    ["eval('1')", 'eval'],
    ["new Function('return 1')", 'Function'],
    ["(() => {}).constructor('return 1')", 'constructor'],
    ["''['constructor']", "'constructor'"],
    ['const { constructor: compile } = () => {}', 'constructor'],
    ['globalThis.crypto', 'globalThis'],
    ['function host() { return this; }', 'this'],
    ['({ performance })', 'performance'],
    ["import fs from 'node:fs'", "'node:fs'"],
    ["export * from 'node:fs'", "'node:fs'"],
    ["import('node:fs')", "import('node:fs')"],
    ["require('fs')", 'require'],
    ['import.meta.url', 'import.meta.url'],
  ])('would be caught with %s', (code, name) => {
    expect(foreignNames(code)).toContain(name);
  });
});

describe.concurrent('the main entry answers as the source does', { timeout: 180_000 }, () => {
  it.each(['index.js', 'index.cjs'])('as %s, in a realm with nothing but what it may use', async (file) => {
    await expectAnswers(file, bareRealm);
  });
});

const bareRealm: string = `const keep = ${JSON.stringify([...LANGUAGE, 'Math'])};
  const realm = this;
  delete Math.random;
  for (const name of Object.getOwnPropertyNames(realm)) if (!keep.includes(name)) delete realm[name];`;

describe.concurrent('the other entries answer as they do elsewhere', { timeout: 180_000 }, () => {
  const others = ['fhir', 'history', 'literal', 'search', 'x12'];

  it.each(others.flatMap((entry) => [`${entry}.js`, `${entry}.cjs`]))('as %s, in such a realm', async (file) => {
    await expectAnswers(file, bareRealm, answersOf({ ...(await import(built(file))) }, source));
  });
});

async function expectAnswers(file: string, script: string, expected = answers): Promise<void> {
  const flags = ['--import', 'tsx', '--experimental-vm-modules', '--no-warnings'];
  const child = ['test/runtime/children/askInRealm.ts', built(file), script];
  const { stdout, stderr } = await run(process.execPath, [...flags, ...child]);
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual(expected);
}

describe('the installed package', () => {
  const records = source.listCodes().length + source.listModifiers().length;
  const code = `
    const ids = [...hcpcs.listCodes(), ...hcpcs.listModifiers()];
    const records = ids.map((id) => hcpcs.getCode(id) ?? hcpcs.getModifier(id));
    const fields = records.flatMap((record) => hcpcs.describeRecord(record));
    const notes = ids.flatMap((id) => hcpcs.getProcessingNoteText(hcpcs.getProcessingNote(id)) ?? []);
    console.log(records.length, fields.length, notes.length);`;
  const esm = ['--input-type=module', '--eval', `import * as hcpcs from 'hcpcs/literal'; ${code}`];
  const cjs = ['--input-type=commonjs', '--eval', `const hcpcs = require('hcpcs/literal'); ${code}`];

  async function printed(flags: readonly string[]): Promise<string> {
    const { stdout, stderr } = await run(process.execPath, ['--no-warnings', ...flags], { cwd: project.folder });
    expect(stderr).toBe('');
    return stdout;
  }

  it.each([
    ['ESM', esm],
    ['CommonJS', cjs],
  ])('works as %s where code from strings is forbidden', async (_, script) => {
    expect(await printed(['--disallow-code-generation-from-strings', ...script])).toMatch(
      new RegExp(`^${records} ${records * recordFields.length} \\d+\n$`),
    );
  });

  it.each([
    ['ESM', esm],
    ['CommonJS', cjs],
  ])('works as %s where it may read only its own files', async (_, script) => {
    const allowed = `--allow-fs-read=${join(project.installed, '*')}`;
    expect(await printed([permissionFlag, allowed, ...script])).toMatch(
      new RegExp(`^${records} ${records * recordFields.length} \\d+\n$`),
    );
    const asked = ['fs.write', 'child', 'worker'].map((what) => `process.permission.has('${what}')`).join(', ');
    const outside = JSON.stringify(join(project.folder, 'package.json'));
    const probe = `console.log(process.permission.has('fs.read', ${outside}), ${asked})`;
    expect(await printed([permissionFlag, allowed, '--eval', probe])).toBe('false false false false\n');
  });
});

/** Node's permission model is no longer experimental from version 24 on. */
const permissionFlag: string =
  Number.parseInt(process.versions.node, 10) < 24 ? '--experimental-permission' : '--permission';
