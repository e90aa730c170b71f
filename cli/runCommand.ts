import { type ExitCode, exitCodes } from './exitCodes.ts';
import { makeProgram } from './program.ts';
import { printError } from './terminal.ts';
import { UsageError } from './usageError.ts';

/** Runs the command and gives its exit code. All errors end here: a line for each, and no stack. */
export async function runCommand(args: readonly string[]): Promise<ExitCode> {
  const outcome: { code: ExitCode } = { code: exitCodes.well };
  try {
    await makeProgram(args, outcome).parseAsync();
    return outcome.code;
  } catch (error) {
    for (const line of messageOf(error).split('\n')) printError(line);
    return exitCodes.usage;
  }
}

/** What went wrong; an error that nobody expected has its name before it. */
function messageOf(error: unknown): string {
  const { name, message } = error as Error;
  // A day that does not exist, or what the codegen refuses: the message says what is wrong.
  const isExpected = error instanceof UsageError || error instanceof RangeError || name === 'Refusal';
  return isExpected ? message : (sayOfSystem(error) ?? `${name}: ${message}. This is a bug in the command`);
}

/** What the system says of a file that cannot be read or written. */
function sayOfSystem(error: unknown): string | undefined {
  const { code, errno, path, message } = error as NodeJS.ErrnoException;
  if (errno === undefined) return undefined;
  const words = code && SYSTEM_ERRORS[code];
  return words && path ? `${path}: ${words}` : message;
}

const SYSTEM_ERRORS: Readonly<Partial<Record<string, string>>> = {
  EACCES: 'it may not be read or written',
  EISDIR: 'it is a folder, not a file',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is not a folder',
};
