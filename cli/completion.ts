import yargs from 'yargs';
import { type ExitCode, exitCodes } from './exitCodes.ts';
import { print } from './terminal.ts';

export type Shell = 'bash' | 'zsh' | 'fish';

/** Prints a script with which a shell completes commands, options and their values. */
export async function completion(shell: Shell): Promise<ExitCode> {
  // The parser knows the shell only from here.
  process.env.SHELL = shell;
  const script = await new Promise<string>((resolve) => {
    yargs()
      .scriptName('hcpcs')
      .completion('completion')
      .parse(['completion'], {}, (_error, _argv, output) => resolve(output));
  });
  print(
    script
      // When it completes, it must know the shell too, which need not be the login shell.
      .replaceAll('hcpcs --get-yargs-completions', `env SHELL=${shell} hcpcs --get-yargs-completions`)
      .replaceAll('hcpcs completion ', `hcpcs completion ${shell} `)
      // In fish it leaves out the name of the program, and a word that is not begun.
      .replace('(commandline -o)[2..-1]', '(commandline -opc) (commandline -ct)'),
  );
  return exitCodes.well;
}
