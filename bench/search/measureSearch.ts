import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getProductNames, listCodes } from '../../src/index.ts';
import { brotli } from '../compressed.ts';
import { columnFloors } from '../floors.ts';
import { bundle } from '../measureSizes.ts';
import type { Sheet } from '../report.ts';
import { exact, type Row, ratio, repeated } from '../row.ts';
import { measure, run } from '../run.ts';
import type { Project } from '../setup.ts';
import { qualityOf } from './quality.ts';
import { type QuerySet, querySets } from './querySets.ts';

/** The ways to search that are compared, by their names in `children/searchers.mjs`. */
const SEARCHERS = {
  hcpcs: 'hcpcs/search',
  minisearch: 'MiniSearch',
  ufuzzy: 'uFuzzy',
  includes: '`includes` for each word',
} as const;

type Searcher = keyof typeof SEARCHERS;

const TIMES = 11;

/** The search against its limits, most of which are shares of what MiniSearch takes on the same texts. */
export async function measureSearch(project: Project): Promise<readonly Row[]> {
  const start = (name: Searcher) => () => measureOne(project, 'searchStart', name);
  const heap = async (name: Searcher) => (await heapOf(project, name)) - (await heapOf(project, 'empty'));
  const theirs = await keystroke(project, 'minisearch');
  const limit = Math.max(LONGEST_KEYSTROKE, 0.1 * theirs);
  return [
    exact(
      'bundle with createSearch, brotli',
      'bytes',
      brotli(await bundle(project.folder, 'createSearch', 'hcpcs/search')),
      bundleLimit(),
    ),
    await repeated(
      'search, first result, against MiniSearch',
      TIMES,
      () => ratio(start('hcpcs'), start('minisearch')),
      0.25,
    ),
    await repeated('search, 99 of 100 keystrokes', 3, () => keystroke(project, 'hcpcs'), limit, 'microseconds'),
    await repeated(
      'search, heap, against MiniSearch',
      3,
      () =>
        ratio(
          () => heap('hcpcs'),
          () => heap('minisearch'),
        ),
      0.25,
    ),
  ];
}

/** Microseconds. */
const LONGEST_KEYSTROKE = 3_000;

/** The columns that are searched, of which the product names are one, and the words and the code of the search. */
function bundleLimit(): number {
  const floors = columnFloors();
  const columns = (['code', 'shortDescription', 'longDescription'] as const).map((name) => floors.get(name) ?? 0);
  const names = listCodes().map((code) => getProductNames(code).join(';'));
  return columns.reduce((sum, floor) => sum + floor, 0) + brotli(Buffer.from(names.join('\n'))) + 14_000;
}

/** All ways to search, side by side: what they take, and what they find. */
export async function searchSheet(project: Project): Promise<Sheet> {
  const sets = querySets();
  const cells: string[][] = [];
  for (const [name, what] of Object.entries(SEARCHERS) as [Searcher, string][]) {
    const starts: number[] = [];
    for (let time = 0; time < TIMES; time += 1) starts.push(await measureOne(project, 'searchStart', name));
    const [start = 0] = starts.sort((a, b) => a - b).slice(Math.floor(TIMES / 2));
    const heap = (await heapOf(project, name)) - (await heapOf(project, 'empty'));
    const qualities: string[] = [];
    for (const set of sets) qualities.push(await qualityCell(project, name, set));
    const time = (await keystroke(project, name)) / 1000;
    cells.push([
      what,
      `${start.toFixed(0)} ms`,
      `${time.toFixed(1)} ms`,
      `${(heap / 1e6).toFixed(1)} MB`,
      ...qualities,
    ]);
  }
  return {
    title: 'Ways to search: what they take, and recall@10 and MRR by kind of query',
    head: ['way', 'first result', '99 of 100 keystrokes', 'heap', ...sets.map(({ kind }) => kind)],
    cells,
  };
}

async function qualityCell(project: Project, name: Searcher, set: QuerySet): Promise<string> {
  const queries = set.queries.map(({ query }) => query);
  const file = await writeQueries(project, queries);
  const answers: string[][] = JSON.parse(
    await run(project.node, child('searchAnswers', name, project, file), project.folder),
  );
  const found = new Map(queries.map((query, index) => [query, answers[index] ?? []]));
  const { recall, mrr } = qualityOf((query) => found.get(query) ?? [], set);
  return `${recall.toFixed(3)}, ${mrr.toFixed(3)}`;
}

/** What 99 of 100 keystrokes take at most, in microseconds: each beginning of each query. */
async function keystroke(project: Project, name: Searcher): Promise<number> {
  // Product names are left out: there are so many that a run would take half an hour.
  const sets = querySets().filter(({ kind }) => !kind.includes('names'));
  const file = await writeQueries(
    project,
    sets.flatMap(({ queries }) => queries.map(({ query }) => query)),
  );
  return 1000 * (await measureOne(project, 'searchKeys', name, file));
}

async function writeQueries({ folder }: Project, queries: readonly string[]): Promise<string> {
  const file = join(folder, 'queries.json');
  await writeFile(file, JSON.stringify(queries));
  return file;
}

function heapOf(project: Project, name: Searcher | 'empty'): Promise<number> {
  return measure(project, 'searchHeap', [name, modulesOf(project)], ['--expose-gc']);
}

function measureOne(project: Project, script: string, name: Searcher, ...args: readonly string[]): Promise<number> {
  return measure(project, script, [name, modulesOf(project), ...args]);
}

function child(script: string, name: Searcher, project: Project, file: string): readonly string[] {
  return [`${script}.mjs`, name, modulesOf(project), file];
}

/** Where the child processes find what they compare. */
function modulesOf({ installed }: Project): string {
  return JSON.stringify({
    library: join(installed, 'dist/index.js'),
    search: join(installed, 'dist/search.js'),
    minisearch: import.meta.resolve('minisearch'),
    ufuzzy: import.meta.resolve('@leeoniya/ufuzzy'),
  });
}
