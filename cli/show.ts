import { release, suggestCodes } from '../src/index.ts';
import { type ExitCode, exitCodes } from './exitCodes.ts';
import { findSubject, type Subject } from './findSubject.ts';
import { printPage } from './printPage.ts';
import { sayMeant } from './sentences.ts';
import { colorsFor, pageWidth, print, printError } from './terminal.ts';
import { UsageError } from './usageError.ts';
import { suggest } from './withSuggestion.ts';

interface Options {
  readonly json: boolean | undefined;
  readonly on: string | undefined;
  readonly all: boolean | undefined;
  readonly definitions: boolean | undefined;
  /** The names of the commands: one of them may be misspelled. */
  readonly commandNames: readonly string[];
}

/** Prints the records of codes and modifiers; names those that are not known. */
export async function show(inputs: readonly string[], options: Options): Promise<ExitCode> {
  if (inputs.length === 0) throw new UsageError('name a code or modifier, such as Q4257; --help lists the commands');
  const subjects: Subject[] = [];
  const words: string[] = [];
  for (const input of inputs) {
    const subject = await findSubject(input, options.on);
    const meaning = subject ? '' : sayMeaning(input, options.commandNames);
    if (subject) subjects.push(subject);
    else printError(`${sayUnknown(input)}${meaning}`);
    if (!subject && meaning === '') words.push(input);
  }
  if (words.length > 0) await showSearch(words.join(' '), options.on);
  if (subjects.length > 0) print(options.json ? printJson(subjects, inputs.length) : printPages(subjects, options));
  return subjects.length === inputs.length ? exitCodes.well : exitCodes.no;
}

function sayUnknown(input: string): string {
  return `${JSON.stringify(input)} is neither a code nor a modifier of HCPCS ${release.id}`;
}

function sayMeaning(input: string, commands: readonly string[]): string {
  const suggestions = suggestCodes(input).map(({ code }) => code);
  return suggestions.length > 0 ? sayMeant(suggestions) : suggest(input, commands, 'hcpcs ');
}

/** What is neither a code nor like one may be words of a description. */
async function showSearch(words: string, on: string | undefined): Promise<void> {
  const { createSearch } = await import('../src/search/index.ts');
  const found = createSearch({ on })(words, { limit: 3 });
  if (found.length === 0) return;
  const codes = found.map(({ code, shortDescription }) => `${code} (${shortDescription})`).join(', ');
  printError(`as words, that finds ${codes}; hcpcs search ${words} shows more`);
}

function printJson(subjects: readonly Subject[], asked: number): string {
  const records = subjects.map(({ record }) => record);
  return JSON.stringify(asked === 1 ? records[0] : records, null, 2);
}

function printPages(subjects: readonly Subject[], { all, definitions }: Options): string {
  const page = { width: pageWidth(), colors: colorsFor(), blanks: all === true, definitions: definitions === true };
  return subjects.map((subject) => printPage(subject, page)).join(`\n\n${'─'.repeat(page.width)}\n\n`);
}
