import type { FallbackCompletionFunction } from 'yargs';
import { codedTables, type Meaning } from '../src/index.ts';

const tables: Readonly<Record<string, readonly Meaning[]>> = codedTables;

/** What a shell offers: what the parser finds, and the fields of `decode` with their values. */
export const complete: FallbackCompletionFunction = (current, argv, byParser, done) => {
  // The first word is the name of the program.
  const [, command, ...words] = argv._.map(String);
  if (command === 'decode' && !current.startsWith('-')) return done(offerMeanings(words, current));
  // The parser also names the command that has no name.
  byParser((_, found = []) => done(found.filter((name) => !name.startsWith('$0'))));
};

function offerMeanings([field = '', ...values]: readonly string[], current: string): string[] {
  const isField = values.length === 0 && field === current;
  const offered = isField ? Object.keys(tables) : (tables[field] ?? []).map(({ code }) => code);
  return offered.filter((word) => word.startsWith(current));
}
