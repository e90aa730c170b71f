import { checkCode, release } from '../src/index.ts';
import { createSearch, type SearchResult } from '../src/search/index.ts';
import { type ExitCode, exitCodes } from './exitCodes.ts';
import { hang } from './layOut.ts';
import { sayCheck } from './sentences.ts';
import { type Colors, colorsFor, pageWidth, print, printError } from './terminal.ts';

interface Options {
  readonly on: string | undefined;
  readonly modifiers: boolean | undefined;
  readonly limit: number | undefined;
  readonly json: boolean | undefined;
}

/** Prints the codes and modifiers that words find, best first. */
export async function search(words: readonly string[], options: Options): Promise<ExitCode> {
  const { on, modifiers, limit, json } = options;
  const query = words.join(' ');
  const results = createSearch({ on, ...(modifiers && { kinds: ['modifier'] }) })(query, { limit });
  if (json) print(JSON.stringify(results, null, 2));
  else if (results.length > 0) print(results.map((result) => printResult(result, on)).join('\n'));
  else
    printError(
      `nothing found for ${JSON.stringify(query)}${on === undefined ? '' : ` among what may be used on ${on}`}`,
    );
  return results.length > 0 ? exitCodes.well : exitCodes.no;
}

function printResult(result: SearchResult, on: string | undefined): string {
  const { code, status, matches, longDescription } = result;
  const colors = colorsFor();
  const names = new Set(matches.flatMap((match) => (match.field === 'productName' ? match.productName : [])));
  const lines = [
    markWords(longDescription, matches, colors),
    ...(names.size > 0 ? [colors.dim(`product names: ${[...names].join(', ')}`)] : []),
    ...(status === 'active' ? [] : [colors.yellow(sayStatus(code, on))]),
  ];
  return lines
    .map((line, index) => hang(index === 0 ? colors.bold(code.padEnd(5)) : '     ', line, pageWidth(), 5))
    .join('\n');
}

function sayStatus(code: string, on: string | undefined): string {
  return sayCheck(checkCode(code, { on }), { on: on ?? release.effectiveDate, completeSince: release.completeSince });
}

/** The long description with the words of the query underlined. */
function markWords(text: string, matches: SearchResult['matches'], { underline }: Colors): string {
  return matches
    .filter(({ field }) => field === 'longDescription')
    .reduceRight(
      (marked, { start, end }) => marked.slice(0, start) + underline(marked.slice(start, end)) + marked.slice(end),
      text,
    );
}
