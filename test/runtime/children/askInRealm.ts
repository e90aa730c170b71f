import { readFileSync } from 'node:fs';
import { type Context, createContext, runInContext, SourceTextModule } from 'node:vm';
import { answersOf } from '../../support/answers.ts';
import type { Library } from '../../support/libraryOn.ts';

/**
 * Prints the answers of a built file in a realm of its own, with nothing but the language in it and no code made of
 * strings, after a script has changed that realm.
 */
const [file = '', script = ''] = process.argv.slice(2);
const realm = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
runInContext(script, realm);
const code = readFileSync(file, 'utf8');
const library = file.endsWith('.cjs') ? requireIn(realm) : await importIn(realm);
console.log(JSON.stringify(answersOf({ ...library })));

function requireIn(realm: Context): Library {
  const load = runInContext(`(function (module, exports) { ${code}\n })`, realm);
  const module = runInContext('({ __proto__: null, exports: {} })', realm);
  load(module, module.exports);
  return module.exports;
}

async function importIn(context: Context): Promise<Library> {
  const module = new SourceTextModule(code, { context });
  await module.link(() => {
    throw new Error('an import');
  });
  await module.evaluate();
  return module.namespace as Library;
}
