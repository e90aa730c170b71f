import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entries, SHARED } from '../../build/entries.ts';
import * as source from '../../src/index.ts';
import { type PackedProject, packedProject } from '../support/packedProject.ts';

let project: PackedProject;
let manifest: typeof import('../../package.json');

beforeAll(async () => {
  project = await packedProject();
  manifest = JSON.parse(readFileSync(join(project.installed, 'package.json'), 'utf8'));
});

afterAll(() => project.remove());

function filesIn(folder: string, pattern: RegExp): readonly string[] {
  return readdirSync(join(project.installed, folder))
    .filter((file) => pattern.test(file))
    .map((file) => file.replace(pattern, ''))
    .sort();
}

describe('package.json', () => {
  it('declares each entry in the same form', () => {
    const blocks: Readonly<Record<string, unknown>> = manifest.exports;
    for (const entry of [...entries, '*']) {
      expect(blocks[entry === 'index' ? '.' : `./${entry}`], entry).toEqual({
        import: {
          types: `./dist/${entry}.d.ts`,
          node: `./dist/${entry}.js`,
          default: `./dist/es/${entry}.js`,
        },
        require: { types: `./dist/${entry}.d.cts`, default: `./dist/${entry}.cjs` },
      });
    }
  });

  it('has no run-time dependency, and accepts any zod', () => {
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest.peerDependencies).toEqual({ zod: '*' });
    expect(manifest.peerDependenciesMeta).toEqual({ zod: { optional: true } });
  });

  it('has no script that runs when the package is installed', () => {
    const scripts = ['preinstall', 'install', 'postinstall', 'prepare', 'preprepare', 'postprepare'];
    expect(Object.keys(manifest.scripts).filter((name) => scripts.includes(name))).toEqual([]);
  });
});

describe('the tarball', () => {
  const names = [...entries, ...Object.keys(source)].sort();

  it('has each entry and each path in every format', () => {
    expect(filesIn('dist', /(?<!\.d)\.cjs$/)).toEqual([...names, SHARED].sort());
    expect(filesIn('dist', /\.js$/)).toEqual([...names, SHARED].sort());
    expect(filesIn('dist/es', /\.js$/)).toEqual(names);
  });

  it('has declarations for each of them, and those that they share', () => {
    for (const pattern of [/\.d\.ts$/, /\.d\.cts$/]) {
      const declarations = filesIn('dist', pattern);
      expect(declarations.filter((name) => names.includes(name))).toEqual(names);
      expect(declarations.filter((name) => !names.includes(name)).length).toBeLessThan(6);
    }
  });

  it('has the modules of the library and its data, and no others', () => {
    const modules = readdirSync(join(project.installed, 'dist/modules'), { recursive: true, encoding: 'utf8' });
    const sources = modules.filter((file) => file.endsWith('.js')).map((file) => file.replace(/js$/, 'ts'));
    expect(sources.filter((file) => !/^(?:src|generated)\//.test(file) || !existsSync(file))).toEqual([]);
    expect(sources).toContain('generated/codes/longDescription.ts');
    expect(sources.filter((file) => file.includes('bin/'))).toEqual([]);
  });

  it('has no code that uses a network or starts a process', () => {
    const files = readdirSync(join(project.installed, 'dist'), { recursive: true, encoding: 'utf8' });
    const code = files.filter((file) => /\.c?js$/.test(file));
    const names = 'net|tls|dns|dgram|https?|http2|child_process|cluster|worker_threads';
    const brought = new RegExp(`(?:from|import|require) *\\(?["'](?:node:)?(?:${names})["'/]`);
    const found = code.filter((file) => brought.test(readFileSync(join(project.installed, 'dist', file), 'utf8')));
    expect(found).toEqual([]);
    expect(code.length).toBeGreaterThan(100);
  });

  it('has no folders except those that the build writes, and the guide', () => {
    const foldersIn = (folder: string) =>
      readdirSync(join(project.installed, folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort();
    expect(foldersIn('dist')).toEqual(['cli', 'es', 'modules']);
    expect(foldersIn('docs')).toEqual(['guide']);
  });

  it('has code, declarations and texts, but no sources, maps or data files', () => {
    const files = readdirSync(project.installed, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
    expect(files.filter((name) => !/\.(?:js|cjs|d\.ts|d\.cts|md|txt)$/.test(name)).sort()).toEqual([
      'LICENSE',
      'package.json',
    ]);
  });

  it('has nothing else except what a reader needs', () => {
    expect(readdirSync(project.installed).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'dist',
      'docs',
      'llms.txt',
      'package.json',
    ]);
  });
});
