import type { Argv } from 'yargs';
import { day } from '../options.ts';
import type { Does } from './declaration.ts';

/** The command without a name. One of the others may be misspelled: it looks like a code. */
export function declareShow(program: Argv, does: Does, commandNames: readonly string[]): Argv {
  return program.command(
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
    does(async ({ codes = [], ...options }) => (await import('../show.ts')).show(codes, { ...options, commandNames })),
  );
}
