import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

// Runs the mutation tests and writes the score to docs/mutation.md. Stryker's own arguments select a part of them. The
// lines of folders that were not measured stay unchanged, unless the folder is gone.

interface Report {
  /** The files to mutate, as patterns. For other files the report has the results of an earlier run. */
  readonly config: { readonly mutate: readonly string[] };
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

interface Score {
  readonly folder: string;
  readonly files: number;
  readonly all: number;
  readonly found: number;
  readonly day: string;
}

const REPORT = '.stryker/report.json';
const PAGE = 'docs/mutation.md';
/** The table is written between these marks. */
const MARKS = /(<!-- mutation score -->\n)([\s\S]*)(<!-- end of mutation score -->)/;
const HEADER = ['| folder | files | mutants | found | score | measured on |', '| --- | --: | --: | --: | --: | --- |'];
const LINE = /^\| `(.+)` \| (\d+) \| (\d+) \| (\d+) \| .* \| (\S+) \|$/gm;
const FOUND = ['Killed', 'Timeout'];
const MISSED = ['Survived', 'NoCoverage'];

const stryker = ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', ...process.argv.slice(2)];
const [code] = await once(spawn(process.execPath, stryker, { stdio: 'inherit' }), 'exit');
if (code === 0) await writeScores(scoresOf(JSON.parse(await readFile(REPORT, 'utf8'))));
else process.exitCode = 1;

/** The scores by folder. Mutants that do not compile, or are left out, say nothing about the tests and do not count. */
function scoresOf({ config, files }: Report): readonly Score[] {
  const day = new Date().toISOString().slice(0, 10);
  const scores = new Map<string, Score>();
  for (const [path, { mutants }] of Object.entries(files)) {
    const folder = dirname(path);
    if (!config.mutate.some((pattern) => isWithin(folder, pattern))) continue;
    const count = (statuses: readonly string[]) => mutants.filter(({ status }) => statuses.includes(status)).length;
    const before = scores.get(folder) ?? { files: 0, all: 0, found: 0 };
    const all = before.all + count([...FOUND, ...MISSED]);
    scores.set(folder, { folder, files: before.files + 1, all, found: before.found + count(FOUND), day });
  }
  return [...scores.values()];
}

function isWithin(folder: string, pattern: string): boolean {
  const [parent = '', ...below] = pattern.split('**');
  return below.length > 0 ? `${folder}/`.startsWith(parent) : dirname(pattern) === folder;
}

async function writeScores(measured: readonly Score[]): Promise<void> {
  const page = await readFile(PAGE, 'utf8');
  const written = writtenScores(page).filter(({ folder }) => existsSync(folder));
  const scores = new Map([...written, ...measured].map((score) => [score.folder, score]));
  const sorted = [...scores.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
  const lines = [...HEADER, ...sorted.map((score) => printScore(`\`${score.folder}\``, score)), printTotal(sorted)];
  await writeFile(PAGE, page.replace(MARKS, `$1\n${lines.join('\n')}\n\n$3`));
}

function writtenScores(page: string): readonly Score[] {
  const table = MARKS.exec(page)?.[2] ?? '';
  return [...table.matchAll(LINE)].map(([, folder = '', files, all, found, day = '']) => {
    return { folder, files: Number(files), all: Number(all), found: Number(found), day };
  });
}

function printScore(name: string, { files, all, found, day }: Omit<Score, 'folder'>): string {
  return `| ${[name, files, all, found, percent(found, all), day].join(' | ')} |`;
}

function printTotal(scores: readonly Score[]): string {
  const sum = (key: 'files' | 'all' | 'found') => scores.reduce((total, score) => total + score[key], 0);
  return printScore('all', { files: sum('files'), all: sum('all'), found: sum('found'), day: '' });
}

function percent(found: number, all: number): string {
  return all === 0 ? '–' : `${((100 * found) / all).toFixed(1)} %`;
}
