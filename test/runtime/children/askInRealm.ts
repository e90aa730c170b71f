import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createContext, runInContext, SourceTextModule } from 'node:vm';
import { answersOf } from '../../support/answers.ts';
import type { Library } from '../../support/libraryOn.ts';

/**
 * Prints the answers of a built file in a realm of its own, after a script has changed that realm. The realm has only
 * the language, and forbids code from strings. The file may import the main entry.
 */
const [file = '', script = ''] = process.argv.slice(2);
const realm = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
runInContext(script, realm);
const main = join(dirname(file), file.endsWith('.cjs') ? 'index.cjs' : 'index.js');
const [entry, library] = file.endsWith('.cjs')
  ? [requireIn(file), requireIn(main)]
  : [(await linked(file)).namespace, (await linked(main)).namespace];
console.log(JSON.stringify(answersOf({ ...entry }, library as Library)));

function requireIn(path: string): object {
  const load = runInContext(`(function (module, exports, require) { ${readFileSync(path, 'utf8')}\n })`, realm);
  const module = runInContext('({ __proto__: null, exports: {} })', realm);
  load(module, module.exports, (name: string) => requireIn(pathOf(name)));
  return module.exports;
}

async function linked(path: string): Promise<SourceTextModule> {
  const module = new SourceTextModule(readFileSync(path, 'utf8'), { context: realm });
  await module.link((name) => linked(pathOf(name)));
  await module.evaluate();
  return module;
}

/** The file of an import: the main entry, or the file of the package that it shares with the search. */
function pathOf(name: string): string {
  if (name === 'hcpcs') return main;
  if (/^\.\/shared\.c?js$/.test(name)) return join(dirname(file), name);
  throw new Error(`an import of ${name}`);
}
