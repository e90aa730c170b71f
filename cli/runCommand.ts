import { type ExitCode, exitCodes } from './exitCodes.ts';
import { makeProgram } from './program.ts';
import { printError } from './terminal.ts';
import { UsageError } from './usageError.ts';

/** Runs the command and gives its exit code. All errors end here, each in one line. */
export async function runCommand(args: readonly string[]): Promise<ExitCode> {
  const outcome: { code: ExitCode } = { code: exitCodes.well };
  try {
    await makeProgram(args, outcome).parseAsync();
    return outcome.code;
  } catch (error) {
    printError(messageOf(error));
    return exitCodes.usage;
  }
}

/** What went wrong, for a person; an error that nobody expected has its name before it. */
function messageOf(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  // A day that does not exist, a file that is not there, or what the codegen refuses: their messages say what is wrong.
  const { name, message } = error as Error;
  const isExpected = error instanceof RangeError || name === 'Refusal' || 'code' in (error as Error);
  return isExpected ? message : `${name}: ${message}. This is a bug in the command`;
}
