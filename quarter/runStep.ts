import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** A step that ended with another exit code than 0. */
export class StepFailure extends Error {
  override readonly name = 'StepFailure';
}

/** Runs a command of the codegen in a process of its own, because it reads tables that another one has just written. */
export async function runCodegen(args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'codegen/main.ts', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  if (code === 0) return stdout;
  throw new StepFailure(stderr.trimEnd() || `codegen ${args.join(' ')}: exit code ${code}`);
}
