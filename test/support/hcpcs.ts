import { runCommand } from '../../cli/runCommand.ts';
import type { Outcome } from './run.ts';

/** Runs the command within the test, without a terminal, and returns its exit code and what it printed. */
export async function hcpcs(...args: readonly string[]): Promise<Outcome> {
  const [stdout, stderr] = [collect(process.stdout, 'write'), collect(process.stderr, 'write')];
  // The parser prints help and versions in this way.
  const logged = collect(console, 'log');
  try {
    const code = await runCommand(args);
    return { code, stdout: stdout.text() + logged.text('\n'), stderr: stderr.text() };
  } finally {
    for (const { restore } of [stdout, stderr, logged]) restore();
  }
}

/** Puts a collector in place of a method that prints. */
function collect<Name extends string>(owner: Readonly<Record<Name, unknown>>, name: Name) {
  const texts: string[] = [];
  const printing = owner[name];
  const collector = (text: unknown) => {
    texts.push(String(text));
    return true;
  };
  Object.assign(owner, { [name]: collector });
  return {
    text: (end = '') => texts.map((text) => text + end).join(''),
    restore: () => void Object.assign(owner, { [name]: printing }),
  };
}
