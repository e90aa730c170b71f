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
  // A day that does not exist, a file that is not there, or what the codegen refuses: the message says what is wrong.
  const isExpected = error instanceof UsageError || error instanceof RangeError || name === 'Refusal';
  return isExpected || isOfSystem(error) ? message : `${name}: ${message}. This is a bug in the command`;
}

function isOfSystem(error: unknown): boolean {
  return (
    typeof (error as NodeJS.ErrnoException).code === 'string' && (error as NodeJS.ErrnoException).errno !== undefined
  );
}
