import { Command } from 'commander';
import { createColors } from 'picocolors';
import { type Code, getCode, getModifier, type Modifier, release } from '../src/index.ts';
import { printPage } from './printPage.ts';

/** The width of a page without a terminal, and its largest width: longer lines are hard to read. */
const PAGE_WIDTH = 100;

// `head` closes the pipe early; that is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

new Command('hcpcs')
  .description(`Prints the records of HCPCS codes and modifiers from CMS's release ${release.id}.`)
  .argument('<codes...>', 'codes such as Q4257, modifiers such as RR')
  .option('--json', 'print the record as JSON, several as an array')
  .option('--all', 'print blank fields too')
  .action(run)
  .parse();

function run(inputs: readonly string[], { json, all }: { json?: true; all?: true }): void {
  const records = inputs.flatMap((input) => getCode(input) ?? getModifier(input) ?? refuse(input));
  if (records.length === 0) return;
  if (json) console.log(JSON.stringify(inputs.length === 1 ? records[0] : records, null, 2));
  else console.log(printPages(records, all));
}

function printPages(records: readonly (Code | Modifier)[], all: true | undefined): string {
  const { columns = PAGE_WIDTH, isTTY = false } = process.stdout;
  const width = Math.min(columns, PAGE_WIDTH);
  const colors = createColors(isTTY && process.stdout.hasColors());
  return records
    .map((record) => printPage(record, { width, colors, blanks: all === true }))
    .join(`\n\n${'─'.repeat(width)}\n\n`);
}

function refuse(input: string): readonly never[] {
  console.error(`hcpcs: ${JSON.stringify(input)} is neither a code nor a modifier of HCPCS ${release.id}`);
  process.exitCode = 1;
  return [];
}
