import type { Declare } from './declaration.ts';

export const declareDecode: Declare = (program, does) =>
  program.command(
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
    does(async ({ field, values = [], ...options }) => (await import('../decode.ts')).decode(field, values, options)),
  );
