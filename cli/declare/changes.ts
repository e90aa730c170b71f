import { text } from '../options.ts';
import type { Declare } from './declaration.ts';

export const declareChanges: Declare = (program, does) =>
  program.command(
    'changes <older> <newer>',
    'Say what changed between two releases: ended, other words, another unit, and what instead',
    (command) =>
      command
        .positional('older', { type: 'string', demandOption: true, describe: 'a release, such as 2026-01' })
        .positional('newer', { type: 'string', demandOption: true, describe: 'a later one' })
        .option('codes', text('only what concerns the codes in this file, - for stdin'))
        .option('json', { type: 'boolean', describe: 'print the changes as JSON' })
        .example('hcpcs changes 2026-01 2026-07 --codes my-codes.txt', 'what happened to my codes'),
    does(async ({ older, newer, ...options }) => (await import('../changes.ts')).changes(older, newer, options)),
  );
