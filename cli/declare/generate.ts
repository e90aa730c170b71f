import { cmsFiles, releaseId, text } from '../options.ts';
import type { Declare } from './declaration.ts';

export const declareGenerate: Declare = (program, does) =>
  program.command(
    'generate <files..>',
    'Write typed tables of any release, with the API of the package, for a project of your own',
    (command) =>
      command
        .positional('files', cmsFiles)
        .option('out', { ...text('the folder to write'), demandOption: true })
        .option('id', releaseId('the release, such as 2018-01; without it, that of the newest code'))
        .option('accept', {
          type: 'string',
          array: true,
          requiresArg: true,
          describe: 'let cells pass that are wrong, blank in the tables, such as C9488.ASC_DT',
        })
        .option('allow-loss', {
          type: 'boolean',
          describe: 'accept a release that has lost more than 3 % of the codes of this one',
        })
        .example('hcpcs generate 2019-Alpha-Numeric-HCPCS-File.zip --out src/hcpcs-2019', 'typed tables of 2019'),
    does(async ({ files, ...options }) => (await import('../generate.ts')).generate(files, options)),
  );
