import type { HistoricRecord } from '../src/history/index.ts';
import {
  type Code,
  type CodeCheck,
  checkCode,
  getBillingUnit,
  getCode,
  getModifier,
  type Modifier,
  parseCode,
  release,
  suggestCodes,
} from '../src/index.ts';
import { type ExitCode, exitCodes } from './exitCodes.ts';
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

/** A record, with what the page says about it beyond CMS's fields. */
export interface Subject {
  readonly record: Code | Modifier | HistoricRecord;
  /** The modifiers that were written after the code. */
  readonly modifiers: readonly string[];
  readonly check: CodeCheck<string>;
  readonly on: string;
  readonly completeSince: string;
  /** What one unit is: several quantities for a combination, none if the description does not say. */
  readonly unit: readonly { readonly text: string; readonly quantity: number | string; readonly ucum: string }[];
  /** The releases that have the record, if it was looked up in the history. */
  readonly observedIn?: readonly string[];
}

/** Prints the records of codes and modifiers; names those that are not known. */
export async function show(inputs: readonly string[], options: Options): Promise<ExitCode> {
  if (inputs.length === 0) throw new UsageError('name a code or modifier, such as Q4257; --help lists the commands');
  const subjects: Subject[] = [];
  for (const input of inputs) {
    const subject = await find(input, options.on);
    if (subject) subjects.push(subject);
    else printError(`${sayUnknown(input)}${sayMeaning(input, options.commandNames)}`);
  }
  if (subjects.length > 0) print(options.json ? printJson(subjects, inputs.length) : printPages(subjects, options));
  return subjects.length === inputs.length ? exitCodes.well : exitCodes.no;
}

/** The history is only loaded for a day, or for what has left CMS's file. */
async function find(input: string, on: string | undefined): Promise<Subject | undefined> {
  const { code, modifiers } = parseCode(input) ?? { code: input, modifiers: [] };
  const record = on === undefined ? (getCode(code) ?? getModifier(code)) : undefined;
  if (record === undefined) return (await import('./findInHistory.ts')).findInHistory(code, modifiers, on);
  const { effectiveDate, completeSince } = release;
  const unit = getBillingUnit(code);
  const quantities = unit ? (unit.components ?? [unit]) : [];
  return { record, modifiers, check: checkCode(code), unit: quantities, on: effectiveDate, completeSince };
}

function sayUnknown(input: string): string {
  return `${JSON.stringify(input)} is neither a code nor a modifier of HCPCS ${release.id}`;
}

function sayMeaning(input: string, commands: readonly string[]): string {
  const suggestions = suggestCodes(input).map(({ code }) => code);
  return suggestions.length > 0 ? sayMeant(suggestions) : suggest(input, commands, 'hcpcs ');
}

function printJson(subjects: readonly Subject[], asked: number): string {
  const records = subjects.map(({ record }) => record);
  return JSON.stringify(asked === 1 ? records[0] : records, null, 2);
}

function printPages(subjects: readonly Subject[], { all, definitions }: Options): string {
  const page = { width: pageWidth(), colors: colorsFor(), blanks: all === true, definitions: definitions === true };
  return subjects.map((subject) => printPage(subject, page)).join(`\n\n${'─'.repeat(page.width)}\n\n`);
}
