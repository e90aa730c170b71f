import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** What an editor shows at the position of the bar in a line of an app. */
function editorAt(line: string): {
  readonly service: ts.LanguageService;
  readonly file: string;
  readonly position: number;
} {
  const file = resolve('test/types/app.ts');
  const text = `import { type Coverage, decodeCoverage, getCode } from '../../src/index.ts';\n${line.replace('|', '')}`;
  const options: ts.CompilerOptions = {
    strict: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    noEmit: true,
  };
  const host: ts.LanguageServiceHost = {
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => ts.ScriptSnapshot.fromString(name === file ? text : (ts.sys.readFile(name) ?? '')),
    getCurrentDirectory: () => resolve('.'),
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: (name) => (name === file ? text : ts.sys.readFile(name)),
  };
  return { service: ts.createLanguageService(host), file, position: text.indexOf('\n') + 1 + line.indexOf('|') };
}

describe('an editor', () => {
  it.each(["decodeCoverage('|');", "const value: Coverage = '|';"])('completes the values in %s', (line) => {
    const { service, file, position } = editorAt(line);
    const names = service.getCompletionsAtPosition(file, position, undefined)?.entries.map(({ name }) => name);
    // The text typed so far, here the empty string, is itself among the names.
    expect(names?.filter((name) => name !== '')).toEqual(['C', 'D', 'I', 'M', 'S']);
  });

  it('shows the definition of a field at the property of a record', () => {
    const { service, file, position } = editorAt("getCode('Q4257')?.cove|rage;");
    const info = service.getQuickInfoAtPosition(file, position);
    expect(ts.displayPartsToString(info?.documentation)).toContain('CMS: column COV.');
  });

  it('shows nothing at a value itself, because the compiler keeps no documentation of union members', () => {
    const { service, file, position } = editorAt("decodeCoverage('|C');");
    expect(service.getQuickInfoAtPosition(file, position)?.documentation ?? []).toEqual([]);
  });
});
