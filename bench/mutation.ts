import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Runs the mutation tests, with Stryker's own arguments for a part of them, and writes the score to CONTRIBUTING.md. */
interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

interface Score {
  readonly folder: string;
  readonly files: number;
  readonly found: number;
  readonly all: number;
}

const REPORT = '.stryker/report.json';
const PAGE = 'CONTRIBUTING.md';
/** What stands between these is written here. */
const MARKS = /(<!-- mutation score -->\n)[\s\S]*(<!-- end of mutation score -->)/;
const FOUND = ['Killed', 'Timeout'];
const MISSED = ['Survived', 'NoCoverage'];

const stryker = ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', ...process.argv.slice(2)];
const [code] = await once(spawn(process.execPath, stryker, { stdio: 'inherit' }), 'exit');
if (code === 0) await writeScores(scoresOf(JSON.parse(await readFile(REPORT, 'utf8'))));
else process.exitCode = 1;

/** By folder; what does not compile, or is left out, tells nothing of the tests. */
function scoresOf({ files }: Report): readonly Score[] {
  const scores = new Map<string, Score>();
  for (const [path, { mutants }] of Object.entries(files)) {
    const folder = dirname(path);
    const count = (statuses: readonly string[]) => mutants.filter(({ status }) => statuses.includes(status)).length;
    const before = scores.get(folder) ?? { folder, files: 0, found: 0, all: 0 };
    const found = before.found + count(FOUND);
    scores.set(folder, { folder, files: before.files + 1, found, all: before.all + count([...FOUND, ...MISSED]) });
  }
  return [...scores.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

async function writeScores(scores: readonly Score[]): Promise<void> {
  const day = new Date().toISOString().slice(0, 10);
  const rows = scores.map(({ folder, files, found, all }) => [`\`${folder}\``, files, all, found, percent(found, all)]);
  const lines = [['folder', 'files', 'mutants', 'found', 'score'], ['---', '--:', '--:', '--:', '--:'], ...rows];
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const page = await readFile(PAGE, 'utf8');
  await writeFile(PAGE, page.replace(MARKS, `$1\nMeasured on ${day}:\n\n${table}\n\n$2`));
}

function percent(found: number, all: number): string {
  return all === 0 ? '–' : `${((100 * found) / all).toFixed(1)} %`;
}
