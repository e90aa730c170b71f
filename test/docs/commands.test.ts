import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pages } from '../support/documentation.ts';
import { hcpcs } from '../support/hcpcs.ts';
import type { Outcome } from '../support/run.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

/** A command in the documentation, and the lines that it prints. */
interface Step {
  readonly command: string;
  readonly printed: readonly string[];
}

/** The commands of a block, each after a `$`. */
function stepsOf(block: string): readonly Step[] {
  return block
    .trimEnd()
    .split(/^\$ /m)
    .slice(1)
    .map((step) => {
      const [command = '', ...printed] = step.trimEnd().split('\n');
      return { command, printed };
    });
}

const blocks = pages.flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/```console\n([\s\S]*?)```/g)].map(([, block = '']) => {
    const steps = stepsOf(block);
    return [`${page}: ${steps.map(({ command }) => command).join('; ')}`, steps] as const;
  }),
);

const home = process.cwd();
afterAll(() => process.chdir(home));

/** Runs the steps of a block in a folder of their own: `cat` shows a file that is there, `echo $?` the last exit code. */
async function follow(steps: readonly Step[]): Promise<void> {
  process.chdir(await temporaryFolder());
  let last: Outcome = { code: 0, stdout: '', stderr: '' };
  for (const { command, printed } of steps) {
    const [program = '', ...args] = command.split(' ');
    if (program === 'cat') await writeFile(join(process.cwd(), args[0] ?? ''), `${printed.join('\n')}\n`);
    else if (command === 'echo $?') expect([String(last.code)]).toEqual(printed);
    else {
      expect(program).toBe('hcpcs');
      last = await hcpcs(...args);
      const lines = last.stdout.trimEnd().split('\n');
      const isCut = printed.at(-1) === '…';
      expect(isCut ? lines.slice(0, printed.length - 1) : lines, command).toEqual(
        isCut ? printed.slice(0, -1) : printed,
      );
    }
  }
}

describe('the commands in the documentation', () => {
  it('are found', () => {
    expect(blocks.length).toBeGreaterThan(5);
  });

  it.each(blocks)('%s print what it says', async (_, steps) => {
    await follow(steps);
  });
});
