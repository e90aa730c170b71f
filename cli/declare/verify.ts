import { cmsFiles } from '../options.ts';
import type { Declare } from './declaration.ts';

export const declareVerify: Declare = (program, does) =>
  program.command(
    'verify <files..>',
    "Say whether the package has what CMS's files have, cell by cell",
    (command) =>
      command
        .positional('files', cmsFiles)
        .option('all', { type: 'boolean', describe: 'print each difference, not only the first twenty kinds' })
        .example('hcpcs verify HCPC2026_JUL_ANWEB_06172026.xlsx', 'exit code 0 if they say the same'),
    does(async ({ files, ...options }) => (await import('../verify.ts')).verify(files, options)),
  );
