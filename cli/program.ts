import yargs, { type Argv } from 'yargs';
import { version } from '../package.json';
import { codedTables, isCalendarDate, release } from '../src/index.ts';
import { complete } from './complete.ts';
import type { ExitCode } from './exitCodes.ts';
import { pageWidth } from './terminal.ts';
import { UsageError } from './usageError.ts';
import { withSuggestion } from './withSuggestion.ts';

/**
 * The commands, their options and examples, from which help and completion are made. What a command does is in a file
 * of its own, which is loaded when it runs.
 */
export function makeProgram(args: readonly string[], outcome: { code: ExitCode }): Argv {
  const does =
    <Options>(run: (options: Options) => Promise<ExitCode>) =>
    async (options: Options): Promise<void> => {
      outcome.code = await run(options);
    };

  const program: Argv = yargs(args.map((arg) => (arg === '-' ? DASH : arg)))
    .scriptName('hcpcs')
    .locale('en')
    .wrap(pageWidth())
    .parserConfiguration({ 'parse-numbers': false, 'parse-positional-numbers': false })
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message, error) => {
      // An error of a command itself has no message here.
      throw message ? new UsageError(withSuggestion(message, args, program)) : error;
    })
    .strict()
    .version(versionText())
    .alias({ help: 'h', version: 'V' })
    .epilogue(EXIT_CODES)
    .completion('get-completions', false, complete)

    .command(
      '$0 [codes..]',
      'Print the record of each code or modifier as a page',
      (command) =>
        command
          .positional('codes', { type: 'string', array: true, describe: 'codes such as Q4257, modifiers such as RR' })
          .option('json', { type: 'boolean', describe: 'print the record as JSON, several as an array' })
          .option('on', day('print the record of that day, and whether it may be used then'))
          .option('all', { type: 'boolean', describe: 'print blank fields too' })
          .option('definitions', { type: 'boolean', describe: "print CMS's title and definition of each field" })
          .example('hcpcs Q4257', 'what CMS says about Q4257')
          .example('hcpcs J1440 --on 2013-06-01', 'what it said then'),
      does(async ({ codes = [], ...options }) => (await import('./show.ts')).show(codes, { ...options, commandNames })),
    )
    .command(
      'check <codes..>',
      'Say whether codes, or those in a file, may be used on a day, and what instead',
      (command) =>
        command
          .positional('codes', {
            type: 'string',
            array: true,
            demandOption: true,
            describe: 'codes with their modifiers, such as E0601-RR; with --column files, - for stdin',
          })
          .option('on', day('the date of service; without it, the first day of the release'))
          .option('json', { type: 'boolean', describe: 'print the answers as JSON' })
          .options(fileOptions)
          .implies(onlyForFiles)
          .example('hcpcs check Q4257-JZ E0601 --on 2025-03-01', 'a line for each code')
          .example('hcpcs check claims.csv --column procedure --date-column dos', 'a summary of the file'),
      does(async ({ codes, column, ...options }) =>
        column === undefined
          ? (await import('./check.ts')).check(codes, options)
          : (await import('./checkFiles.ts')).checkFiles(codes.map(withDash), { ...options, column }),
      ),
    )
    .command(
      'decode <field> [values..]',
      'Say what values of a coded field mean; without a value, all of them',
      (command) =>
        command
          .positional('field', {
            type: 'string',
            demandOption: true,
            describe: "a property such as coverage, or CMS's column, such as COV",
          })
          .positional('values', { type: 'string', array: true, describe: 'values such as C' })
          .option('json', { type: 'boolean', describe: 'print the meanings as JSON' })
          .example('hcpcs decode coverage C', 'Carrier judgment')
          .example('hcpcs decode betos', 'the whole table'),
      does(async ({ field, values = [], ...options }) => (await import('./decode.ts')).decode(field, values, options)),
    )
    .command(
      'list',
      'List the codes that have certain values',
      (command) =>
        withFilters(command)
          .option('active', { type: 'boolean', describe: 'only codes that may be used on the day' })
          .option('on', day('the day for --active; without it, the first day of the release'))
          .option('modifiers', { type: 'boolean', describe: 'list modifiers instead of codes' })
          .option('format', {
            choices: ['table', 'csv', 'ndjson'] as const,
            default: 'table' as const,
            describe: 'csv and ndjson have all fields, as in `hcpcs export`',
          })
          .example('hcpcs list --coverage C --betos D1E --active', 'by two fields, and only those in use'),
      does(async (options) => (await import('./list.ts')).list(options)),
    )
    .command(
      'changes <older> <newer>',
      'Say what changed between two releases: ended, other words, another unit, and what instead',
      (command) =>
        command
          .positional('older', { type: 'string', demandOption: true, describe: 'a release, such as 2026-01' })
          .positional('newer', { type: 'string', demandOption: true, describe: 'a later one' })
          .option('codes', text('only what concerns the codes in this file, - for stdin'))
          .option('json', { type: 'boolean', describe: 'print the changes as JSON' })
          .example('hcpcs changes 2026-01 2026-07 --codes my-codes.txt', 'what happened to my codes'),
      does(async ({ older, newer, ...options }) => (await import('./changes.ts')).changes(older, newer, options)),
    )
    .command(
      'export',
      'Write all codes as CSV, JSON, Parquet or FHIR; into a folder also the periods of their history',
      (command) =>
        command
          .option('format', {
            alias: 'f',
            choices: ['csv', 'ndjson', 'json', 'parquet', 'fhir'] as const,
            describe: 'fhir is a CodeSystem',
          })
          .option('output', {
            ...text('a file for the codes, named like the format (codes.csv), or a folder; without it, stdout'),
            alias: 'o',
          })
          .option('ddl', {
            choices: ['postgres', 'clickhouse', 'duckdb'] as const,
            describe: 'print the tables that this database needs, and how to load them',
          })
          .conflicts('ddl', ['format', 'output'])
          .example('hcpcs export --format parquet --output tables', 'tables/codes.parquet and tables/periods.parquet')
          .example('hcpcs export --ddl postgres', 'CREATE TABLE hcpcs_codes …'),
      does(async (options) => (await import('./export.ts')).exportRelease(options)),
    )
    .command(
      'verify <files..>',
      "Say whether the package has what CMS's files have, cell by cell",
      (command) =>
        command
          .positional('files', { ...cmsFiles, describe: "CMS's files of the release: a zip, a TXT or an XLSX" })
          .option('all', { type: 'boolean', describe: 'print each difference, not only the first twenty kinds' })
          .example('hcpcs verify HCPC2026_JUL_ANWEB.xlsx', 'exit code 0 if they say the same'),
      does(async ({ files, ...options }) => (await import('./verify.ts')).verify(files, options)),
    )
    .command(
      'generate <files..>',
      'Write typed tables of any release, with the API of the package, for a project of your own',
      (command) =>
        command
          .positional('files', { ...cmsFiles, describe: "CMS's files of the release: a zip, a TXT or an XLSX" })
          .option('out', { ...text('the folder to write'), demandOption: true })
          .option('id', {
            ...text('the release, such as 2018-01; without it, that of the newest code'),
            coerce: (id) => toReleaseId(once(id)),
          })
          .option('allow-loss', {
            type: 'boolean',
            describe: 'accept a release that has lost more than 3 % of the codes of this one',
          })
          .example(
            'hcpcs generate HCPC2018_CONTR_ANWEB.zip --out src/hcpcs-2018',
            "import from './hcpcs-2018/index.js'",
          ),
      does(async ({ files, ...options }) => (await import('./generate.ts')).generate(files, options)),
    )
    .command(
      'completion <shell>',
      'Print a script that completes commands, options and their values in your shell',
      (command) =>
        command
          .positional('shell', { choices: ['bash', 'zsh', 'fish'] as const, demandOption: true })
          .example('hcpcs completion bash >> ~/.bashrc', 'for bash')
          .example('hcpcs completion zsh >> ~/.zshrc', 'for zsh, after compinit')
          .example('hcpcs completion fish > ~/.config/fish/completions/hcpcs.fish', 'for fish'),
      does(async ({ shell }) => (await import('./completion.ts')).completion(shell)),
    )
    .command(
      'mcp',
      'Answer assistants over stdio, by the Model Context Protocol',
      (command) => command.example('hcpcs mcp', 'as the command of a server in the settings of an assistant'),
      does(async () => (await import('./mcp.ts')).serve()),
    );
  return program;
}

/** For a suggestion: a misspelled command looks like a code. */
const commandNames = ['check', 'decode', 'list', 'changes', 'export', 'verify', 'generate', 'completion', 'mcp'];

/** The parser loses a `-` among arguments, so it gets another word for stdin and stdout. */
const DASH = '<->';

function withDash(text: string): string {
  return text === DASH ? '-' : text;
}

const EXIT_CODES =
  'Exit codes: 0 all is well; 1 some answer is no (a code that may not be used or is not known, a file that differs); ' +
  '2 the command is not understood, or its input cannot be read.';

function versionText(): string {
  return `hcpcs ${version}, CMS's release ${release.id}, complete since ${release.completeSince}`;
}

function text(describe: string) {
  return { type: 'string', requiresArg: true, describe, coerce: once } as const;
}

function day(describe: string) {
  return {
    type: 'string',
    requiresArg: true,
    describe: `${describe} (2026-01-31 or 20260131)`,
    coerce: (text: string) => toDay(once(text)),
  } as const;
}

function toReleaseId(id: string): string {
  if (/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/.test(id)) return id;
  throw new UsageError(`${JSON.stringify(id)} is not a year and month, such as 2018-01`);
}

/** The text of an option; the parser makes a list of one that is given several times. */
function once(text: string | readonly string[]): string {
  if (typeof text === 'string') return withDash(text);
  throw new UsageError(`an option is given twice: ${text.join(' and ')}`);
}

/** As an ISO date. */
function toDay(text: string): string {
  if (!isCalendarDate(text))
    throw new UsageError(`${JSON.stringify(text)} is not a day of the calendar, such as 2026-01-31`);
  return text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
}

/** The options of `check` for files: CSV with any of the usual delimiters, or lines of JSON. */
const fileOptions = {
  column: text('the column of the codes, by its name in the header or its number: the arguments are files'),
  'date-column': text('the column of the date of service, in ISO form or as YYYYMMDD'),
  'date-format': { choices: ['iso', 'us'] as const, default: 'iso' as const, describe: 'us also reads 3/31/2025' },
  'modifier-column': {
    type: 'string',
    array: true,
    nargs: 1,
    describe: 'a column of modifiers; may be repeated',
  },
  header: { type: 'boolean', default: true, describe: 'with --no-header the first line is a record' },
  output: { ...text('write the file with a status and a successor column; - for stdout'), alias: 'o' },
} as const;

/** These say something only about files. */
const onlyForFiles = { 'date-column': 'column', 'modifier-column': 'column', output: 'column' } as const;

const cmsFiles = { type: 'string', array: true, demandOption: true } as const;

/** An option for each coded field, by the property of a record. */
function withFilters<Options>(command: Argv<Options>): Argv<Options> {
  return Object.entries(codedTables).reduce(
    (filtered, [property, meanings]) =>
      filtered.option(kebabCase(property), {
        type: 'string',
        array: true,
        nargs: 1,
        choices: meanings.map(({ code }) => code),
        describe: `one of these values of ${property}; may be repeated`,
      }),
    command,
  ) as Argv<Options>;
}

function kebabCase(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
