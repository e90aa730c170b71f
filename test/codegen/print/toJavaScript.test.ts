import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { toJavaScript } from '../../../codegen/print/toJavaScript.ts';

const modules = readdirSync('generated', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

/** A text of JavaScript without comments and layout. */
function minified(javaScript: string): string {
  return transformSync(javaScript, { minifyWhitespace: true, legalComments: 'none' }).code;
}

/** What a compiler makes of a module: the yardstick of what is made without one. */
function compiled(module: string): string {
  const compilerOptions: ts.CompilerOptions = {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2022,
    verbatimModuleSyntax: true,
    rewriteRelativeImportExtensions: true,
  };
  return minified(ts.transpileModule(module, { compilerOptions }).outputText);
}

function declared(module: string): string {
  const compilerOptions = { isolatedDeclarations: true, declaration: true, verbatimModuleSyntax: true };
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(module, {
    compilerOptions,
    reportDiagnostics: true,
  });
  expect(diagnostics).toEqual([]);
  return outputText;
}

/** Declarations in one layout, without imports of values, which a compiler keeps, and comments. */
function plain(declarations: string): string {
  const file = ts.createSourceFile('module.d.ts', declarations, ts.ScriptTarget.ES2022);
  return ts
    .createPrinter({ removeComments: true })
    .printFile(file)
    .replace(/^import \{.*\n|^export \{\};\n/gm, '')
    .replace(/\.ts(?=["'];)/g, '.js');
}

describe('toJavaScript', () => {
  it('has modules of every kind to try', () => {
    expect(modules.length).toBeGreaterThan(70);
  });

  it.each(modules)('makes of %s what a compiler makes of it', (file) => {
    const module = readFileSync(join('generated', file), 'utf8');
    const { javaScript, declarations } = toJavaScript(module);
    expect(minified(javaScript)).toBe(compiled(module));
    expect(plain(declarations)).toBe(plain(declared(module)));
  });
});
