import { mkdir, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import ts from 'typescript';
import { entries, sourceOf } from './entries.ts';

// The compiler has written a module for each file of `src/` and `generated/`, and tsup one file for each entry. This
// script writes the one-line files that link `exports` in package.json to them:
//
//     an entry, for bundlers                  dist/es/history.js   export * from '../modules/src/history/index.js';
//     a function's own path, for bundlers     dist/es/isCode.js    export { isCode } from '../modules/src/lookup/isCode.js';
//     the same in Node, and its declarations  dist/isCode.js       export { isCode } from './index.js';

await mkdir('dist/es', { recursive: true });
for (const entry of entries) {
  await writeFile(`dist/es/${entry}.js`, `export * from '${moduleOf(sourceOf(entry))}';\n`);
}
for (const [name, source] of valuesOf(sourceOf('index'))) {
  await writeFile(`dist/es/${name}.js`, `export { ${name} } from '${moduleOf(source)}';\n`);
  await writeFile(`dist/${name}.js`, `export { ${name} } from './index.js';\n`);
  await writeFile(`dist/${name}.d.ts`, `export { ${name} } from './index.js';\n`);
  await writeFile(`dist/${name}.cjs`, `exports.${name} = require('./index.cjs').${name};\n`);
  await writeFile(`dist/${name}.d.cts`, `export { ${name} } from './index.cjs';\n`);
}

/** The run-time exports of a source file, each with the file that declares it. */
function valuesOf(source: string): ReadonlyMap<string, string> {
  const program = ts.createProgram([source], { allowImportingTsExtensions: true, noEmit: true });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(source);
  const module = file && checker.getSymbolAtLocation(file);
  const values = new Map<string, string>();
  for (const symbol of module ? checker.getExportsOfModule(module) : []) {
    const { flags, declarations = [] } = checker.getAliasedSymbol(symbol);
    const [declaration] = declarations;
    if (flags & ts.SymbolFlags.Value && declaration) {
      values.set(symbol.name, relative('.', declaration.getSourceFile().fileName));
    }
  }
  return values;
}

function moduleOf(source: string): string {
  return `../modules/${source.replace(/\.ts$/, '.js')}`;
}
