import type { Growth } from './measureGrowth.ts';
import type { Row } from './row.ts';

function verdictOf({ figure, limit }: Row): 'within the limit' | 'missed' | '' {
  if (limit === undefined) return '';
  return figure <= limit ? 'within the limit' : 'missed';
}

/** Rows under a heading. */
export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** A table: its head, and its rows of cells. */
export interface Sheet {
  readonly title: string;
  readonly head: readonly string[];
  readonly cells: readonly (readonly string[])[];
}

export function sheetOf({ title, rows }: Section): Sheet {
  const cells = rows.map((row) => {
    const spread = row.lowest === row.highest ? '' : `${print(row, row.lowest)} to ${print(row, row.highest)}`;
    return [row.what, print(row, row.limit), print(row, row.figure), spread, verdictOf(row)];
  });
  return { title, head: ['what', 'limit', 'figure', 'spread', 'verdict'], cells };
}

export function growthSheet(rows: readonly Growth[]): Sheet {
  const whole = (figure: number) => figure.toLocaleString('en-US');
  const share = (figure: number) => figure.toFixed(3);
  return {
    title: 'Growth',
    head: [
      'release',
      'codes',
      'getCode, bytes',
      'brotli',
      'gzip',
      'bytes, against 2026-07',
      'start, against 2026-07',
      'start, against JSON',
      'warm hit, against Map.get',
      'all cold, against JSON.parse',
      'heap at start, against JSON',
      'heap after all, against JSON',
    ],
    cells: rows.map((row) => [
      row.release,
      ...[row.codes, row.bytes, row.brotli, row.gzip].map(whole),
      ...[
        row.bytesAgainstNewest,
        row.startAgainstNewest,
        row.start,
        row.warm,
        row.cold,
        row.heapAtStart,
        row.heapAfterAll,
      ].map(share),
    ]),
  };
}

/** The tables as a page. */
export function printMarkdown(sheets: readonly Sheet[], release: string): string {
  return `# Benchmark

\`npm run bench\` writes this page. It measures the packed package with CMS's release ${release}, under Node ${process.versions.node} where a table does not say otherwise. Sizes are exact. Everything else is the median of repetitions in fresh processes, each paired with its yardstick; the spread is the lowest and the highest. "A, against B" is A divided by B. "JSON" is an ES module that parses one object of the same records. "One string" is a module that has only a string of as many bytes as the library. "The floor" is CMS's columns, compressed. [The packed form](packed-form.md) explains the figures, and [what was tried](tried.md) says what was done where a limit is missed.
${sheets.map(printSheet).join('')}`;
}

function printSheet({ title, head, cells }: Sheet): string {
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |\n`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return `\n## ${title}\n\n${line(head)}${line(rule)}${cells.map(line).join('')}`;
}

/** A figure as people read it. */
function print({ unit }: Row, figure: number | undefined): string {
  if (figure === undefined) return '';
  if (unit === 'bytes') return figure.toLocaleString('en-US');
  if (unit === 'microseconds') return `${figure.toFixed(2)} µs`;
  if (unit === 'megabytes') return `${figure.toFixed(0)} MB`;
  return unit === 'seconds' ? `${figure.toFixed(1)} s` : figure.toFixed(3);
}
