import { release } from '../src/index.ts';
import { type ExitCode, exitCodes } from './exitCodes.ts';
import { claimCheck, type Found } from './files/checkClaim.ts';
import { csvFormat } from './files/csv.ts';
import type { Added, Entry, Format } from './files/format.ts';
import { jsonLinesFormat } from './files/jsonLines.ts';
import { openInput } from './files/openInput.ts';
import { openOutput } from './files/openOutput.ts';
import { peekLine } from './files/peekLine.ts';
import { readBlocks } from './files/readBlocks.ts';
import type { DateFormat } from './files/readDay.ts';
import { printSummary, type Summary, startSummary } from './files/summary.ts';
import { colorsFor } from './terminal.ts';
import { UsageError } from './usageError.ts';

export interface FileOptions {
  readonly column: string;
  readonly dateColumn: string | undefined;
  readonly modifierColumn: readonly string[] | undefined;
  readonly dateFormat: DateFormat;
  readonly header: boolean;
  readonly output: string | undefined;
  readonly on: string | undefined;
  readonly json: boolean | undefined;
}

/** Checks each line of files, `-` for stdin, and prints a summary for each. */
export async function checkFiles(files: readonly string[], options: FileOptions): Promise<ExitCode> {
  const { output, json } = options;
  if (output !== undefined && files.length > 1) throw new UsageError('--output takes one file');
  if ((options.modifierColumn?.length ?? 0) > 4) throw new UsageError('a line has up to four modifiers');
  const summaries: Summary[] = [];
  for (const file of files) summaries.push(await checkFile(file, options));
  // With the file itself on stdout, the summary must not be among its lines.
  const stream = output === '-' ? process.stderr : process.stdout;
  const text = json
    ? JSON.stringify(files.length === 1 ? summaries[0] : summaries, null, 2)
    : summaries.map((summary) => printSummary(summary, colorsFor(stream))).join('\n\n');
  stream.write(`${text}\n`);
  return summaries.some(({ problems }) => problems.length > 0) ? exitCodes.no : exitCodes.well;
}

async function checkFile(file: string, options: FileOptions): Promise<Summary> {
  const input = await openInput(file);
  const { first, mark, rest } = await peekLine(input);
  if (first.length === 0) throw new UsageError(`${file} is empty`);
  const format = formatOf(first, options);
  const output = options.output === undefined ? undefined : await openOutput(options.output, file);
  const check = claimCheck({ on: options.on ?? release.effectiveDate, dateFormat: options.dateFormat });
  const summary = startSummary(file);
  if (format.header) await output?.write(Buffer.concat([mark, format.addToHeader(format.header)]));
  const blocks = format.header
    ? readBlocks(rest, 2, format.quoting)
    : readBlocks(following(Buffer.concat([mark, first]), rest), 1, format.quoting);
  for await (const block of blocks) {
    const written: Buffer[] = [];
    for (const entry of format.read(block, output !== undefined)) {
      const found = findOn(entry, check);
      if (found) summary.add(entry.line, found);
      if (entry.bytes) written.push(found ? format.add(entry, entry.bytes, toAdded(found)) : entry.bytes);
    }
    await output?.write(Buffer.concat(written));
  }
  await output?.end();
  const { records, counts } = summary.end();
  if (!format.header && records > 0 && counts.blank + counts.unreadable === records) {
    throw new UsageError(`no line has a code in ${JSON.stringify(options.column)}`);
  }
  return summary.end();
}

/** An object per line if the first line begins like one, otherwise a table. */
function formatOf(first: Buffer, { column, dateColumn, modifierColumn = [], header }: FileOptions): Format {
  if (isUtf16(first)) throw new UsageError('the file is in UTF-16; save it as UTF-8');
  const columns = { column, dateColumn, modifierColumns: modifierColumn };
  return first.toString().trimStart().startsWith('{') ? jsonLinesFormat(columns) : csvFormat(first, header, columns);
}

/** By its byte order mark, which Excel writes. */
function isUtf16(bytes: Buffer): boolean {
  return ['fffe', 'feff'].includes(bytes.subarray(0, 2).toString('hex'));
}

function findOn({ claim, fault }: Entry, check: ReturnType<typeof claimCheck>): Found | undefined {
  if (claim) return check(claim);
  return fault === undefined ? undefined : { status: 'unreadable', successors: [], said: fault };
}

function toAdded({ status, successors }: Found): Added {
  return {
    hcpcs_status: status,
    hcpcs_successor: successors.map(({ code }) => code).join(' '),
    hcpcs_basis: successors.map(({ basis }) => basis).join(' '),
  };
}

async function* following(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}
