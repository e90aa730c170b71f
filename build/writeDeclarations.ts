import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import ts from 'typescript';
import { sourceOf } from './entries.ts';

// Writes the declarations of the library's modules beside them in `dist/modules/src/`. Nothing in `exports` leads to
// them: `hcpcs generate` copies them, with declarations of other data beside them. They are those of the main entry and
// of the literal types.

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  exactOptionalPropertyTypes: true,
  allowImportingTsExtensions: true,
  declaration: true,
  emitDeclarationOnly: true,
  noEmit: false,
  types: [],
  rootDir: '.',
  outDir: 'dist/modules',
};

const written = new Map<string, string>();
const program = ts.createProgram([sourceOf('index'), sourceOf('literal')], options);
program.emit(undefined, (file, text) => void written.set(resolve(file), text));
for (const [file, text] of written) {
  if (!file.startsWith(resolve('dist/modules/src'))) continue;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text.replaceAll(/(?<=from ['"]\.[^'"]*)\.ts(?=['"])/g, '.js'));
}
