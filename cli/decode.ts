import { codedTables, fieldTable, getProcessingNoteText, type Meaning } from '../src/index.ts';
import { type ExitCode, exitCodes } from './exitCodes.ts';
import { hang } from './layOut.ts';
import { colorsFor, pageWidth, print, printError } from './terminal.ts';
import { UsageError } from './usageError.ts';
import { suggest } from './withSuggestion.ts';

const tables: Readonly<Record<string, readonly Meaning[]>> = codedTables;
/** The fields whose values have a meaning. The record layout does not list the notes, so they have no table. */
const properties: readonly string[] = [...Object.keys(codedTables), 'processingNote'];

/** Prints what values of a coded field mean, or all values that it may have. */
export async function decode(
  name: string,
  values: readonly string[],
  { json }: { readonly json: boolean | undefined },
): Promise<ExitCode> {
  const property = propertyOf(name);
  const found = values.map((value) => meaningIn(property, value));
  const meanings = values.length === 0 ? listMeanings(property) : found.flatMap((meaning) => meaning ?? []);
  if (json) print(JSON.stringify(meanings, null, 2));
  else if (meanings.length > 0) print(printMeanings(meanings));
  const unknown = values.filter((_, index) => found[index] === undefined);
  for (const value of unknown) printError(`${property} has no value ${JSON.stringify(value)}${listAllowed(property)}`);
  return unknown.length === 0 ? exitCodes.well : exitCodes.no;
}

/** The property that a name means: its own name or CMS's column, such as `COV` or `PRICE1`, in any case. */
function propertyOf(name: string): string {
  const field = Object.values(fieldTable).find((field) =>
    [field.property, field.column].some((known) => fold(known) === fold(name)),
  );
  if (field && properties.includes(field.property)) return field.property;
  throw new UsageError(
    `${JSON.stringify(name)} is none of the coded fields (${properties.join(', ')})${suggest(name, properties)}`,
  );
}

/** Letters only: `PRICE1-4` in CMS's file is the columns PRICE1 to PRICE4. */
function fold(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}

function listMeanings(property: string): readonly Meaning[] {
  const table = tables[property];
  if (table) return table;
  throw new UsageError(`CMS has no list of the ${property}; name one, such as 0017`);
}

function meaningIn(property: string, value: string): Meaning | undefined {
  const table = tables[property];
  if (table) return table.find(({ code }) => code === value) ?? table.find(({ code }) => code === value.toUpperCase());
  const description = getProcessingNoteText(value);
  return description === undefined ? undefined : { code: value, description };
}

function listAllowed(property: string): string {
  const table = tables[property];
  return table === undefined ? '' : `; its values are ${table.map(({ code }) => code).join(', ')}`;
}

/** A line for each value, below CMS's heading for it if there is one. */
function printMeanings(meanings: readonly Meaning[]): string {
  const { bold, underline } = colorsFor();
  const width = Math.max(...meanings.map(({ code }) => code.length));
  return meanings
    .map(({ code, description, group }, index) => {
      const line = hang(bold(code.padEnd(width)), description, pageWidth(), width);
      const isHeaded = group !== undefined && group !== meanings[index - 1]?.group;
      return isHeaded ? `${underline(group)}\n${line}` : line;
    })
    .join('\n');
}
