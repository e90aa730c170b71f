import { resolve } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { blocksOf, docExamples, entries, pages } from '../support/documentation.ts';

/** The example of a doc comment with the imports that an app would have. */
function withImports(code: string): string {
  const imports = Object.entries(entries).map(([entry, names]) => {
    const used = Object.keys(names).filter((name) => new RegExp(`\\b${name}\\b`).test(code));
    return `import { ${used.join(', ')} } from '${entry}';`;
  });
  return [...imports, code].join('\n');
}

/** The errors that a strict compiler finds in an app with these files, each with its line. */
function complaintsOf(sources: readonly string[]): readonly (readonly [string, string])[] {
  const files = new Map(sources.map((source, index) => [resolve(`test/docs/app${index}.tsx`), source]));
  const options: ts.CompilerOptions = {
    strict: true,
    noUncheckedIndexedAccess: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    jsx: ts.JsxEmit.ReactJSX,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    baseUrl: resolve('.'),
    // An entry, or the path of one function.
    paths: { hcpcs: ['src/index.ts'], 'hcpcs/*': ['src/*/index.ts', 'src/index.ts'] },
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

const REFUSED = '// does not compile';

it('the examples compile unchanged, except for the lines that must fail', () => {
  const blocks = pages.flatMap((page) => blocksOf(page));
  expect(pages.flatMap((page) => blocksOf(page, 'tsx'))).not.toEqual([]);
  const examples = docExamples().map(([, code]) => withImports(code));
  const complaints = complaintsOf([...blocks, ...examples]);
  const refused = blocks.flatMap((code) => code.split('\n')).filter((line) => line.includes(REFUSED));
  expect(complaints.filter(([line]) => !line.includes(REFUSED))).toEqual([]);
  expect(complaints.map(([line]) => line)).toEqual(refused);
  expect(refused).not.toEqual([]);
});
