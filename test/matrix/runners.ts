import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../support/run.ts';
import { fetched } from './fetched.ts';
import type { Check, Part } from './part.ts';
import { expectedAnswer, type Format, writeAnswer } from './program.ts';
import { nodeOf } from './runtimes.ts';

/** Runs a test file that compares the answer. */
function testRuns(runner: string, format: Format, command: readonly string[], flags: readonly string[] = []): Check {
  return async (tarball) => {
    const [name = '', major = ''] = runner.split('-');
    const project = await fetched(runner, { [name]: major, zod: '4' }, tarball);
    const folder = await writeAnswer(project, format);
    const expected = JSON.stringify(await expectedAnswer());
    const imports = {
      esm: `import { answer } from './answer.js';${name === 'vitest' ? "import { expect, it } from 'vitest';" : ''}`,
      cjs: `const { answer } = require('./answer.js');`,
    };
    // Without it, Vitest finds the configuration of this repository.
    await writeFile(join(project, 'vitest.config.mjs'), 'export default {};');
    const file = join(folder, `${name}.test.js`);
    await writeFile(file, `${imports[format]}\nit('answers', () => { expect(answer).toBe(${expected}); });\n`);
    const { code, stdout, stderr } = await run(await nodeOf('24'), [...flags, ...command, file], { cwd: project });
    return code === 0 ? undefined : `${stdout}${stderr}`;
  };
}

const jest = ['node_modules/jest/bin/jest.js', '--rootDir', '.', '--config', '{"transform":{}}'];

export const runners: Part = {
  title: 'Test runners',
  about: 'A test that imports or requires all entries passes.',
  columns: ['ES modules', 'CommonJS'],
  environments: [
    {
      name: 'Jest 30',
      checks: { CommonJS: testRuns('jest-30', 'cjs', jest), 'ES modules': testRuns('jest-30', 'esm', jest) },
      fails: {
        'ES modules': `Jest runs ES modules only if Node gets \`--experimental-vm-modules\`. Without it, Babel or ts-jest
turns imports into \`require\`, which finds the CommonJS.`,
      },
    },
    {
      name: 'Jest 30 with `--experimental-vm-modules`',
      checks: { 'ES modules': testRuns('jest-30', 'esm', jest, ['--experimental-vm-modules']) },
    },
    ...['4', '5'].map((major) => ({
      name: `Vitest ${major}`,
      checks: { 'ES modules': testRuns(`vitest-${major}`, 'esm', ['node_modules/vitest/vitest.mjs', 'run']) },
    })),
  ],
};
