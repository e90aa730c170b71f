import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { consumer, zodConsumer } from '../support/typeConsumers.ts';
import { fetched, outputOf } from './fetched.ts';
import type { Check, Environment, Part } from './part.ts';

/** What a consumer sets for each resolution. The files of the first two are an ES module and CommonJS. */
const resolutions: Readonly<Record<string, { readonly module: string; readonly files: readonly string[] }>> = {
  nodenext: { module: 'nodenext', files: ['consumer.mts', 'consumer.cts'] },
  node16: { module: 'node16', files: ['consumer.mts', 'consumer.cts'] },
  bundler: { module: 'esnext', files: ['consumer.ts'] },
  node10: { module: 'commonjs', files: ['consumer.ts'] },
};

/** Compiles the consumers under strict. The library's own declarations are checked, zod's are not. */
function compiles(version: string, resolution: string): Check {
  return async (tarball) => {
    const packages = Object.fromEntries(
      ['5.4', '5.9', '6.0', '7.0'].map((one) => [`typescript-${one}`, `npm:typescript@${one}`]),
    );
    const project = await fetched('typescript', { ...packages, zod: '4' }, tarball);
    const { module = '', files = [] } = resolutions[resolution] ?? {};
    const compile = async (what: string, code: string, skipLibCheck: boolean) => {
      const folder = join(project, `${version}-${resolution}-${what}`);
      await mkdir(folder, { recursive: true });
      for (const file of files) await writeFile(join(folder, file), code);
      const compilerOptions = {
        module,
        moduleResolution: resolution,
        target: 'es2022',
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck,
        noEmit: true,
        types: [],
        ...(version === '6.0' && resolution === 'node10' ? { ignoreDeprecations: '6.0' } : {}),
      };
      await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
      const compiler = join(project, `node_modules/typescript-${version}/bin/tsc`);
      return outputOf(process.execPath, [compiler, '--project', folder], project);
    };
    const complaints = (await compile('all', consumer, false)) + (await compile('zod', zodConsumer, true));
    return complaints === '' ? undefined : complaints;
  };
}

function environmentOf(version: string, fails: Environment['fails'] = {}): Environment {
  const checks = Object.keys(resolutions).map((resolution) => [resolution, compiles(version, resolution)] as const);
  return { name: `TypeScript ${version}`, checks: Object.fromEntries(checks), fails };
}

export const types: Part = {
  title: 'TypeScript',
  about: `A consumer of all entries compiles under \`strict\` and \`exactOptionalPropertyTypes\`, with the library's
declarations checked too (\`skipLibCheck\` off, except for zod's).`,
  columns: Object.keys(resolutions),
  environments: [
    environmentOf('5.4'),
    environmentOf('5.9'),
    environmentOf('6.0'),
    environmentOf('7.0', { node10: 'The compiler no longer has this resolution. Use `bundler` or `nodenext`.' }),
  ],
};
