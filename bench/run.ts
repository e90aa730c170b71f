import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Runs a command to its end and returns what it printed. */
export async function run(command: string, args: readonly string[], cwd?: string): Promise<string> {
  const { stdout } = await execute(command, args, { cwd, maxBuffer: 2 ** 26 });
  return stdout;
}

/**
 * Runs one of the scripts of `children/` in a fresh Node process and returns the number that it printed. Pass no flags
 * where time matters: with some flags, Node recompiles its own modules.
 */
export async function measure(
  { folder, node }: { readonly folder: string; readonly node: string },
  script: string,
  args: readonly string[],
  flags: readonly string[] = [],
): Promise<number> {
  return Number(await run(node, [...flags, `${script}.mjs`, ...args], folder));
}

/** The time and memory that a command uses. */
export interface Usage {
  readonly seconds: number;
  /** Its peak memory. */
  readonly megabytes: number;
}

/** Runs a script of the project in a fresh process, to its end. */
export async function usageOf(script: string, args: readonly string[]): Promise<Usage> {
  const memory = new URL('children/memory.mjs', import.meta.url).href;
  const begin = performance.now();
  const { stderr } = await execute(process.execPath, ['--import', memory, '--import', 'tsx', script, ...args], {
    maxBuffer: 2 ** 26,
  });
  const seconds = (performance.now() - begin) / 1000;
  return { seconds, megabytes: Number(/megabytes: (.*)$/.exec(stderr)?.[1]) };
}
