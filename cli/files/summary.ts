import { completeSince } from '../../src/history/index.ts';
import { release } from '../../src/index.ts';
import type { Colors } from '../terminal.ts';
import { type Found, type Problem, problems, type Status } from './checkClaim.ts';
import { statusWords } from './statusWords.ts';

/** The first lines of a kind that the summary shows. */
const SHOWN = 5;

/** What was found in a file, of constant size. */
export interface Summary {
  readonly file: string;
  /** Records, without a header and blank lines. */
  readonly records: number;
  /** How many records have each status. */
  readonly counts: Readonly<Record<Status, number>>;
  /** The first lines of each kind of problem. */
  readonly problems: readonly { readonly status: Problem; readonly first: readonly FoundLine[] }[];
  readonly release: string;
  readonly completeSince: string;
}

interface FoundLine {
  readonly line: number;
  readonly said: string;
}

/** Counts what is found, line by line. */
export function startSummary(file: string): { add(line: number, found: Found): void; end(): Summary } {
  const counts = Object.fromEntries(
    ['active', 'blank', 'cpt', 'cdt', ...problems].map((status) => [status, 0]),
  ) as Record<Status, number>;
  const first = new Map<Problem, FoundLine[]>(problems.map((status) => [status, []]));
  return {
    add(line, { status, said }) {
      counts[status] += 1;
      const lines = first.get(status as Problem);
      if (lines && lines.length < SHOWN) lines.push({ line, said });
    },
    end: () => ({
      file,
      records: Object.values(counts).reduce((sum, count) => sum + count, 0),
      counts,
      problems: problems.flatMap((status) => (counts[status] > 0 ? [{ status, first: first.get(status) ?? [] }] : [])),
      release: release.id,
      completeSince,
    }),
  };
}

/** The summary for a person: a line for each status, and below a problem its first lines. */
export function printSummary({ file, records, counts, problems }: Summary, { bold, green, red, dim }: Colors): string {
  const width = count(records).length;
  const print = (status: Status, color: (text: string) => string) =>
    counts[status] === 0 ? [] : [`  ${color(count(counts[status]).padStart(width))}  ${statusWords[status]}`];
  const lines = problems.flatMap(({ status, first }) => [
    ...print(status, red),
    ...first.map(({ line, said }) => `${' '.repeat(width + 6)}line ${line}: ${said}`),
    ...(counts[status] > first.length
      ? [dim(`${' '.repeat(width + 6)}… and ${count(counts[status] - first.length)} more`)]
      : []),
  ]);
  return [
    `${bold(file)}: ${count(records)} record${records === 1 ? '' : 's'}`,
    ...print('active', green),
    ...(['cpt', 'cdt', 'blank'] as const).flatMap((status) => print(status, dim)),
    ...lines,
  ].join('\n');
}

function count(number: number): string {
  return number.toLocaleString('en-US');
}
