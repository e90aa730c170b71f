import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { releases } from '../src/history/index.ts';
import { compare } from './changes/compare.ts';
import { printChanges } from './changes/print.ts';
import { readCodes } from './changes/readCodes.ts';
import { type ExitCode, exitCodes } from './exitCodes.ts';
import { colorsFor, pageWidth, print } from './terminal.ts';
import { UsageError } from './usageError.ts';

interface Options {
  readonly codes: string | undefined;
  readonly json: boolean | undefined;
}

/** Prints what changed between two releases that the package knows, for the codes of a file or for all. */
export async function changes(older: string, newer: string, { codes, json }: Options): Promise<ExitCode> {
  for (const id of [older, newer]) refuseUnknown(id);
  if (older >= newer) throw new UsageError(`${older} is not before ${newer}: name the older release first`);
  const asked = codes === undefined ? undefined : readCodes(await readText(codes));
  const found = compare(older, newer, asked);
  print(json ? JSON.stringify(found, null, 2) : printChanges(found, { width: pageWidth(), colors: colorsFor() }));
  return asked && found.ended.length > 0 ? exitCodes.no : exitCodes.well;
}

function refuseUnknown(id: string): void {
  const known = releases.filter(({ isWhole }) => isWhole).map((release) => release.id);
  if (known.includes(id)) return;
  throw new UsageError(`the package does not have the release ${JSON.stringify(id)}; it has ${known.join(', ')}`);
}

function readText(file: string): Promise<string> {
  return file === '-' ? text(process.stdin) : readFile(file, 'utf8');
}
