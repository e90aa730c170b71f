import { readFile, writeFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import { SHARED, withData } from './entries.ts';

// Writes the CommonJS of the files that share data, because esbuild splits ES modules only. tsup can do it too, but with
// a compiler that turns `?.` and `??` into calls, which would make each look-up slower.

for (const name of [...withData, SHARED]) {
  const module = await readFile(`dist/${name}.js`, 'utf8');
  const { code } = await transform(module, { format: 'cjs', platform: 'node', target: 'es2022' });
  await writeFile(`dist/${name}.cjs`, code.replaceAll(`"./${SHARED}.js"`, `"./${SHARED}.cjs"`));
}
