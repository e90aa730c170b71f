import { count, day } from '../options.ts';
import type { Declare } from './declaration.ts';

export const declareSearch: Declare = (program, does) =>
  program.command(
    'search <words..>',
    'Find codes and modifiers by words, as people type them',
    (command) =>
      command
        .positional('words', { type: 'string', array: true, demandOption: true, describe: 'words, or parts of codes' })
        .option('on', day('find only what may be used on that day'))
        .option('modifiers', { type: 'boolean', describe: 'find only modifiers' })
        .option('limit', count('the largest number of results; without it, 10'))
        .option('json', { type: 'boolean', describe: 'print the results as JSON, with where the words are' })
        .example('hcpcs search knee brace', 'codes for a knee brace, which CMS calls an orthosis'),
    does(async ({ words, ...options }) => (await import('../search.ts')).search(words, options)),
  );
