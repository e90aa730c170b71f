import { day, text, withDash } from '../options.ts';
import type { Declare } from './declaration.ts';

export const declareCheck: Declare = (program, does) =>
  program.command(
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
        ? (await import('../check.ts')).check(codes, options)
        : (await import('../checkFiles.ts')).checkFiles(codes.map(withDash), { ...options, column }),
    ),
  );

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
