import { resolve } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { docExamples, entries, readmeBlocks } from '../support/documentation.ts';

/** An example of the documentation as an app would have it: with the imports, which it leaves out. */
function withImports(code: string): string {
  const imports = Object.entries(entries).map(([entry, names]) => {
    const used = Object.keys(names).filter((name) => new RegExp(`\\b${name}\\b`).test(code));
    return `import { ${used.join(', ')} } from '${entry}';`;
  });
  return [...imports, code].join('\n');
}

/** What a strict compiler says of some files of an app, with the line that it means. */
function complaintsOf(sources: readonly string[]): readonly (readonly [string, string])[] {
  const files = new Map(sources.map((source, index) => [resolve(`test/api/app${index}.ts`), source]));
  const options: ts.CompilerOptions = {
    strict: true,
    noUncheckedIndexedAccess: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    baseUrl: resolve('.'),
    paths: { hcpcs: ['src/index.ts'], 'hcpcs/*': ['src/*/index.ts'] },
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (name) => files.get(name) ?? readFile(name);
  host.fileExists = (name) => files.has(name) || fileExists(name);
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files].flatMap(([name, source]) => {
    const file = program.getSourceFile(name);
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return found.map(({ start = 0, messageText }) => {
      const line = source.slice(0, start).split('\n').length - 1;
      return [source.split('\n')[line] ?? '', ts.flattenDiagnosticMessageText(messageText, '\n')] as const;
    });
  });
}

it('the examples compile as they stand, but for the one that shows what does not', () => {
  const examples = docExamples().map(([, code]) => withImports(code));
  const complaints = complaintsOf([...readmeBlocks(), ...examples]);
  expect(complaints.filter(([line]) => !line.includes('// does not compile'))).toEqual([]);
  expect(complaints).toHaveLength(1);
});
