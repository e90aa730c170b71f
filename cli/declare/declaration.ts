import type { Argv } from 'yargs';
import type { ExitCode } from '../exitCodes.ts';

/** Makes a handler of what a command does: its exit code becomes that of the program. */
export type Does = <Options>(run: (options: Options) => Promise<ExitCode>) => (options: Options) => Promise<void>;

/** Adds a command to the program: its arguments, options and examples. What it does is loaded when it runs. */
export type Declare = (program: Argv, does: Does) => Argv;
