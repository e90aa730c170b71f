import type { Argv } from 'yargs';
import { codedTables } from '../../src/index.ts';
import { day } from '../options.ts';
import type { Declare } from './declaration.ts';

export const declareList: Declare = (program, does) =>
  program.command(
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
    does(async (options) => (await import('../list.ts')).list(options)),
  );

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
