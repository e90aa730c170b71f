import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import {
  compileFiles,
  compileNewest,
  type DiffForm,
  listUnits,
  type Options,
  printDiff,
  verifyFiles,
} from './commands.ts';
import { printProblems, Refusal } from './problem.ts';
import { type KnownReleases, manifest } from './releases/manifest.ts';
import { releasesFolder } from './releases/releasesFolder.ts';

/** The options of all commands. */
interface CommandOptions extends Options {
  readonly releases: string;
  readonly debug?: true;
}

/** Where a command prints. */
export interface Output {
  readonly stdout: Pick<NodeJS.WritableStream, 'write'>;
  readonly stderr: Pick<NodeJS.WritableStream, 'write'>;
}

/** Runs a command of the codegen and gives its exit code: the only file that knows about arguments and output. */
export async function runCommand(
  args: readonly string[],
  output: Output,
  releases: KnownReleases['manifest'] = manifest,
): Promise<number> {
  const program = makeProgram(output, releases);
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    // Someone asked for help, or an argument is wrong: commander has printed that.
    if (error instanceof CommanderError) return error.exitCode;
    output.stderr.write(printError(error as Error, program.opts<CommandOptions>()));
    return 1;
  }
}

function printError(error: Error, { debug, all }: CommandOptions): string {
  if (debug) return `${error.stack}\n`;
  if (error instanceof Refusal) return `codegen: ${printProblems(error.problems, all)}\n`;
  return `codegen: ${error.message}\nThis is a bug in the codegen: --debug shows where.\n`;
}

function makeProgram({ stdout, stderr }: Output, releases: KnownReleases['manifest']): Command {
  const print = (text: string): void => void stdout.write(text);
  const known = (): KnownReleases => ({ manifest: releases, folder: program.opts<CommandOptions>().releases });
  const program = new Command('codegen')
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: (text) => stderr.write(text) })
    .description("Turns a release of CMS's HCPCS Level II files into typed tables.")
    .option('--releases <folder>', 'where the releases are', releasesFolder)
    .option('--check', 'write nothing; fail if the folder differs from what would be written')
    .option('--allow-loss', 'accept a release without more than 3 % of the codes of the one before it', false)
    .option('--all', 'show each problem and each record that a note is about', false)
    .option('--debug', 'show where in the code an error happened')
    .configureHelp({ showGlobalOptions: true })
    .action(async (options: CommandOptions, { args: [stranger] }: Command) => {
      if (stranger !== undefined) program.error(`error: unknown command '${stranger}'; --help lists the commands`);
      print(await compileNewest(known(), options));
    });

  program
    .command('compile')
    .description('Compile any release into a folder with the file names of generated/.')
    .argument('<files...>', "CMS's files: a zip, a TXT or an XLSX")
    .requiredOption('--id <year-month>', 'the release, such as 2018-01 (an annual release is that of January)', parseId)
    .requiredOption('--out <folder>', 'the folder to write', parseFolder)
    .option('--accept <cells...>', 'let cells pass that are wrong, blank in the tables (example: C9488.ASC_DT)')
    .action(async (files: string[], { id, out, accept }: { id: string; out: string; accept?: string[] }) =>
      print(
        await compileFiles(files, id, out, known(), { ...program.opts<CommandOptions>(), ...(accept && { accept }) }),
      ),
    );

  program
    .command('units')
    .description('List the drug codes of the newest release that have no billing unit, with the reason.')
    .action(async () => print(await listUnits(known())));

  program
    .command('verify')
    .description('Compare a release with the tables in generated/, cell by cell; fail if they differ.')
    .argument('<files...>', "CMS's files: a zip, a TXT or an XLSX")
    .action(async (files: string[]) => print(await verifyFiles(files)));

  program
    .command('diff')
    .description('Print what changed between two releases, as Markdown.')
    .argument(
      '<old>',
      'a release of the manifest, such as 2026-01, or its files: a zip, a TXT or an XLSX, separated by commas',
    )
    .argument('<new>', 'the newer release, named the same way')
    .addOption(new Option('--json', 'print the changes as JSON').conflicts(['summary', 'changeset']))
    .addOption(new Option('--summary', 'print only the counts, on one line').conflicts('changeset'))
    .option('--changeset', 'write the changeset of the new release')
    .action(async (older: string, newer: string, form: DiffForm) => {
      const { check } = program.opts<CommandOptions>();
      if (form.changeset && check) program.error("error: option '--changeset' cannot be used with option '--check'");
      print(await printDiff(older, newer, known(), form));
    });

  // Set last, so that it does not apply to the commands. An unknown command then reaches the action above.
  return program.allowExcessArguments();
}

function parseFolder(text: string): string {
  if (text.trim() !== '') return text;
  throw new InvalidArgumentError('It must be the name of a folder.');
}

function parseId(text: string): string {
  if (/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/.test(text)) return text;
  throw new InvalidArgumentError('It must be a year and month, such as 2018-01.');
}
