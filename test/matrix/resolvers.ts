import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fetched, outputOf } from './fetched.ts';
import type { Check, Part } from './part.ts';
import { writeAnswer } from './program.ts';

const packages = {
  eslint: '9',
  'eslint-import-resolver-typescript': '4',
  'eslint-plugin-import': '2.32',
  'eslint-plugin-import-x': '4',
  typescript: '5.9',
  zod: '4',
};

/** Runs a plugin's rule that every import leads to a file. */
function findsEntries(plugin: string, settings: object = {}): Check {
  return async (tarball) => {
    const project = await fetched('eslint', packages, tarball);
    await writeAnswer(project, 'esm');
    const rules = { [`${plugin}/no-unresolved`]: 'error' };
    const config = `import * as plugin from 'eslint-plugin-${plugin}';
      export default [{ plugins: { '${plugin}': plugin.default ?? plugin }, ...${JSON.stringify({ rules, settings })} }];`;
    await writeFile(join(project, 'eslint.config.mjs'), config);
    const complaints = await outputOf('node_modules/.bin/eslint', ['esm/answer.js'], project);
    return complaints || undefined;
  };
}

export const resolvers: Part = {
  title: 'ESLint',
  about: 'The rule `no-unresolved` finds all entries and paths.',
  columns: ['entries'],
  environments: [
    {
      name: 'eslint-plugin-import 2.32',
      checks: { entries: findsEntries('import') },
      fails: {
        entries: `Its default resolver does not read \`exports\`, so it finds only \`hcpcs\`. Set
\`eslint-import-resolver-typescript\`, which works without TypeScript too, or use eslint-plugin-import-x.`,
      },
    },
    {
      name: 'eslint-plugin-import 2.32 with `eslint-import-resolver-typescript` 4',
      checks: { entries: findsEntries('import', { 'import/resolver': { typescript: true } }) },
    },
    { name: 'eslint-plugin-import-x 4', checks: { entries: findsEntries('import-x') } },
  ],
};
