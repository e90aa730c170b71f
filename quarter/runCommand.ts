import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { Refusal } from '../codegen/problem.ts';
import { manifest } from '../codegen/releases/manifest.ts';
import { releasesFolder } from '../codegen/releases/releasesFolder.ts';
import { cmsLimits } from './download.ts';
import { type FetchOptions, fetchNewest, takeFile } from './fetchNewest.ts';
import { runQuarter } from './runQuarter.ts';
import { StepFailure } from './runStep.ts';

const CMS_PAGE = 'https://www.cms.gov/medicare/coding-billing/healthcare-common-procedure-system/quarterly-update';

interface CommandOptions {
  readonly releases: string;
  readonly page: URL;
  readonly file?: string;
}

/** Runs `npm run quarter` or `npm run fetch` and gives its exit code. */
export async function runCommand(args: readonly string[]): Promise<number> {
  try {
    await makeProgram().parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    const isExpected = error instanceof Refusal || error instanceof StepFailure;
    process.stderr.write(isExpected ? `${error.message}\n` : `This is a bug: ${(error as Error).stack}\n`);
    return 1;
  }
}

function makeProgram(): Command {
  const print = (text: string): void => void process.stdout.write(text);
  const program = new Command('quarter')
    .exitOverride()
    .description(
      "Makes the package's tables from CMS's newest quarter: fetches, compiles, verifies and compares it, and lists the tests that fail. Any other option, such as --allow-loss, goes to the codegen.",
    )
    .option('--releases <folder>', "where CMS's files are", releasesFolder)
    .option('--page <address>', "CMS's page with the links", parseAddress, new URL(CMS_PAGE))
    .option('--file <zip>', 'take this zip of CMS, which was downloaded by hand')
    .configureHelp({ showGlobalOptions: true })
    .option('--tests <files...>', 'run only these files of tests')
    .allowUnknownOption()
    .allowExcessArguments()
    .action((options: CommandOptions & { tests?: string[] }, { args: codegen }: Command) =>
      runQuarter({ ...fetchOptions(options), tests: options.tests ?? [], codegen }, print),
    );

  program
    .command('fetch')
    .description("Only fetch CMS's newest quarter, and add it to the manifest.")
    .action(async () => {
      const { file, ...options } = program.opts<CommandOptions>();
      const { lines } = await (file === undefined
        ? fetchNewest(fetchOptions(options))
        : takeFile(file, fetchOptions(options)));
      print(lines.map((line) => `${line}\n`).join(''));
    });
  return program;
}

function fetchOptions({ releases, page, file }: CommandOptions): FetchOptions & { readonly file?: string } {
  return {
    known: { manifest, folder: releases },
    fetchedFile: 'codegen/releases/fetched.json',
    page,
    day: new Date(),
    limits: cmsLimits,
    ...(file !== undefined && { file }),
  };
}

function parseAddress(text: string): URL {
  if (URL.canParse(text)) return new URL(text);
  throw new InvalidArgumentError('It must be an address, such as https://www.cms.gov/….');
}
