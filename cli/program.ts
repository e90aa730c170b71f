import yargs, { type Argv } from 'yargs';
import { version } from '../package.json';
import { release } from '../src/index.ts';
import { complete } from './complete.ts';
import { declareChanges } from './declare/changes.ts';
import { declareCheck } from './declare/check.ts';
import { declareCompletion } from './declare/completion.ts';
import type { Declare, Does } from './declare/declaration.ts';
import { declareDecode } from './declare/decode.ts';
import { declareExport } from './declare/export.ts';
import { declareGenerate } from './declare/generate.ts';
import { declareList } from './declare/list.ts';
import { declareMcp } from './declare/mcp.ts';
import { declareSearch } from './declare/search.ts';
import { declareShow } from './declare/show.ts';
import { declareVerify } from './declare/verify.ts';
import type { ExitCode } from './exitCodes.ts';
import { withoutDash } from './options.ts';
import { pageWidth } from './terminal.ts';
import { UsageError } from './usageError.ts';
import { withSuggestion } from './withSuggestion.ts';

/** In the order of the help. */
const commands: Readonly<Record<string, Declare>> = {
  search: declareSearch,
  check: declareCheck,
  decode: declareDecode,
  list: declareList,
  changes: declareChanges,
  export: declareExport,
  verify: declareVerify,
  generate: declareGenerate,
  completion: declareCompletion,
  mcp: declareMcp,
};

const EXIT_CODES =
  'Exit codes: 0 all is well; 1 some answer is no (a code that may not be used or is not known, a file that differs); ' +
  '2 the command is not understood, or its input cannot be read.';

/** The commands, their options and examples, from which help and completion are made. */
export function makeProgram(args: readonly string[], outcome: { code: ExitCode }): Argv {
  const program: Argv = yargs(args.map(withoutDash))
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
    .version(`hcpcs ${version}, CMS's release ${release.id}, complete since ${release.completeSince}`)
    .alias({ help: 'h', version: 'V' })
    .epilogue(EXIT_CODES)
    .completion('get-completions', false, complete);
  const does: Does = (run) => async (options) => {
    outcome.code = await run(options);
  };
  declareShow(program, does, Object.keys(commands));
  for (const declare of Object.values(commands)) declare(program, does);
  return program;
}
