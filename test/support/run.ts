import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { KnownReleases } from '../../codegen/releases/manifest.ts';
import { runCommand } from '../../codegen/runCommand.ts';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of the project as a user would, and returns its exit code and what it printed. */
export function run(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Outcome> {
  const env = { ...process.env, ...options.env };
  return new Promise((resolve) => {
    execFile(command, [...args], { ...options, env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr });
    });
  });
}

/** Runs a script of the project without reading its output, and returns its exit code and standard error. */
export async function runUnread(...script: readonly string[]): Promise<Omit<Outcome, 'stdout'>> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...script], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  return { code, stderr };
}

/** Runs the codegen in a process of its own, in another environment, and on another Node if one is given. */
export function startCodegen(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  node: string = process.execPath,
): Promise<Outcome> {
  return run(node, ['--import', 'tsx', 'codegen/main.ts', ...args], { env });
}

/** Runs the codegen within the test. */
export async function runCodegen(args: readonly string[], releases?: KnownReleases['manifest']): Promise<Outcome> {
  const [stdout, stderr] = [collected(), collected()];
  const code = await runCommand(args, { stdout, stderr }, releases);
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function collected(): Pick<NodeJS.WritableStream, 'write'> & { text(): string } {
  let all = '';
  return {
    write(text: string | Uint8Array) {
      all += text;
      return true;
    },
    text: () => all,
  };
}
