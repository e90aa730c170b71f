import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { visible } from '../codegen/problem.ts';
import type { FetchedRelease } from '../codegen/releases/fetched.ts';
import type { KnownReleases, ManifestFile, ManifestRelease } from '../codegen/releases/manifest.ts';
import { release as compiled } from '../generated/release.ts';
import { advise, adviseLater } from './advise.ts';
import { type FetchOptions, fetchNewest, takeFile } from './fetchNewest.ts';
import { printFailures, printReport } from './printReport.ts';
import { runCodegen, StepFailure } from './runStep.ts';

/** What a run is asked for. */
export interface QuarterOptions extends FetchOptions {
  /** A zip that was downloaded by hand. */
  readonly file?: string;
  /** The files of tests to run; all of them if there is none. */
  readonly tests: readonly string[];
  /** Options for the codegen, such as `--allow-loss`. */
  readonly codegen: readonly string[];
}

/** The text of the pull request. */
const REPORT = 'quarter.md';

/** What the steps share. */
interface Quarter {
  readonly known: KnownReleases;
  readonly newest: ManifestRelease & Partial<FetchedRelease>;
  /** CMS's files of the newest release. */
  readonly files: readonly string[];
  /** Runs the codegen with the options for all of its commands. */
  readonly run: (...args: readonly string[]) => Promise<string>;
  readonly print: (text: string) => void;
}

/** Fetches the newest quarter, compiles, verifies and compares it, and lists the pinned facts that no longer hold. */
export async function runQuarter(options: QuarterOptions, print: (text: string) => void): Promise<void> {
  const { file, page, tests, codegen } = options;
  const { known, lines } = await (file === undefined ? fetchNewest(options) : takeFile(file, options));
  print(lines.map((line) => `${visible(line)}\n`).join(''));

  const newest: Quarter['newest'] = known.manifest.at(-1) as ManifestRelease;
  if (isCompiled(newest)) return print('generated/ is made from it: there is nothing to do.\n');
  const run: Quarter['run'] = (...args) => runCodegen(['--releases', known.folder, ...codegen, ...args]);
  const quarter: Quarter = { known, newest, files: paths(newest.files, known), run, print };
  const older = earlier(quarter);

  const summary = await compile(quarter, page);
  const diff = await verifyAndCompare(quarter, older);
  print('\nTesting, a dot for each file …\n');
  const { listFailures } = await import('./listFailures.ts');
  const failures = await listFailures(tests, known.folder, () => print('.'));
  await writeFile(REPORT, printReport(failures, summary, diff, `npm run codegen -- diff ${older} ${newest.id}`));
  print(`\n\n${printFailures(failures)}\nThe report, with all that CMS has changed, is in ${REPORT}.\n`);
}

async function compile({ newest, files, run, print }: Quarter, page: URL): Promise<string> {
  print('\nCompiling …\n');
  const summary = await run().catch((error: Error) => {
    throw new StepFailure(`${error.message}\n\n${advise(newest.id, files, page)}`);
  });
  print(summary);
  return summary;
}

/** Returns what has changed, for a reviewer. */
async function verifyAndCompare(quarter: Quarter, older: string): Promise<string> {
  const { newest, files, run, print } = quarter;
  const told = isPending(newest) ? quarterBefore(quarter) : older;
  print('\nVerifying, comparing …\n');
  try {
    print(await run('verify', ...files));
    print(await run('diff', told, newest.id, '--changeset'));
    return await run('diff', older, newest.id);
  } catch (error) {
    throw new StepFailure(`${(error as Error).message}\n\n${adviseLater(newest.id, told)}`);
  }
}

/** Whether the tables are made of these files already. */
function isCompiled({ id, files }: ManifestRelease): boolean {
  const digests = new Set(compiled.files.map(({ sha256 }) => sha256));
  return compiled.id === id && files.every(({ sha256 }) => digests.has(sha256));
}

function paths(files: readonly ManifestFile[], { folder }: KnownReleases): string[] {
  return files.map(({ path }) => join(folder, path));
}

/** What the tables had before, as `diff` takes it: another edition of the quarter, by its files, or another quarter. */
function earlier(quarter: Quarter): string {
  const { newest, known } = quarter;
  const replaced = newest.replaces?.filter(({ sha256 }) => compiled.files.some((file) => file.sha256 === sha256));
  if (replaced && replaced.length > 0) return paths(replaced, known).join(',');
  const isKnown = compiled.id < newest.id && known.manifest.some(({ id }) => id === compiled.id);
  return isKnown ? compiled.id : quarterBefore(quarter);
}

function quarterBefore({ newest, known }: Quarter): string {
  return known.manifest.findLast(({ id }) => id < newest.id)?.id ?? newest.id;
}

/** Whether the quarter's changeset waits for the next version: then its text is to tell of all of the quarter. */
function isPending({ id }: ManifestRelease): boolean {
  return existsSync(join('.changeset', `release-${id}.md`));
}
