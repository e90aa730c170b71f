import { type ExecFileOptions, execFile } from 'node:child_process';

interface Options extends ExecFileOptions {
  readonly input?: string;
}

/** Runs a command that must succeed, and returns what it printed. */
export function succeed(
  command: string,
  args: readonly string[],
  { input, ...options }: Options = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(command, [...args], { ...options, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${command} ${args.join(' ')}: ${stderr}`));
      else resolve(String(stdout));
    });
    child.stdin?.end(input);
  });
}
