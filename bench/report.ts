import type { Row } from './measures.ts';

type Verdict = 'better than the stretch' | 'within the limit' | 'missed' | '';

function verdictOf({ figure, limit, stretch }: Row): Verdict {
  if (limit === undefined) return '';
  if (stretch !== undefined && figure <= stretch) return 'better than the stretch';
  return figure <= limit ? 'within the limit' : 'missed';
}

export const HEAD: readonly string[] = ['what', 'limit', 'stretch', 'figure', 'spread', ''];

/** A row's cells, in the order of the head. */
export function cellsOf(row: Row): readonly string[] {
  const spread = row.lowest === row.highest ? '' : `${print(row, row.lowest)} to ${print(row, row.highest)}`;
  return [row.what, print(row, row.limit), print(row, row.stretch), print(row, row.figure), spread, verdictOf(row)];
}

/** The table as Markdown. */
export function printMarkdown(rows: readonly Row[], release: string): string {
  const lines = rows.map((row) => `| ${cellsOf(row).join(' | ')} |\n`);
  return `# Benchmark

Written by \`npm run bench\`, on the packed package with CMS's release ${release}, under Node ${process.versions.node}. Sizes are exact, everything else is the median of repetitions in fresh processes, each paired with its yardstick; the spread is the lowest and the highest. "JSON" is an ES module that parses one object of the same records, the floor CMS's columns with brotli.

| ${HEAD.join(' | ')} |
| --- | ---: | ---: | ---: | --- | --- |
${lines.join('')}`;
}

/** A figure as a person reads it. */
function print({ unit }: Row, figure: number | undefined): string {
  if (figure === undefined) return '';
  if (unit === 'bytes') return figure.toLocaleString('en-US');
  return unit === 'seconds' ? `${figure.toFixed(1)} s` : figure.toFixed(3);
}
