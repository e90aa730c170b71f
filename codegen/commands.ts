import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { noticeEndless } from './check/checkHistory.ts';
import { checkLoss, type EarlierRelease } from './check/checkLoss.ts';
import { type CompiledRelease, compileRelease } from './compileRelease.ts';
import type { ReleaseDiff } from './diff/releaseDiff.ts';
import { findCompleteSince } from './findCompleteSince.ts';
import { type HistoricRelease, historyRecords } from './historyRecords.ts';
import { checkedHistory } from './pack/checkReadsBack.ts';
import { packHistory } from './pack/packHistory.ts';
import { packRelease } from './pack/packRelease.ts';
import { printHistory } from './print/printHistory.ts';
import { type Modules, printModules } from './print/printModules.ts';
import { refuse, refuseIfAny } from './problem.ts';
import { type ReleaseDocuments, readRelease } from './read/readRelease.ts';
import { acceptedDifferences } from './releases/acceptedDifferences.ts';
import { compileFromManifest } from './releases/compileFromManifest.ts';
import { compileManifest } from './releases/compileManifest.ts';
import { completeReference, newestLayout } from './releases/completeReference.ts';
import { newestEarlier } from './releases/earlierReleases.ts';
import type { KnownReleases } from './releases/manifest.ts';
import { parseReference } from './releases/reference.ts';
import { inferSuccessors } from './successors/inferSuccessors.ts';
import { summarize } from './summarize.ts';
import { mendFolder } from './write/replaceFolder.ts';
import { compareModules, writeModules } from './write/writeModules.ts';

/** The options of all commands. */
export interface Options {
  readonly check?: true;
  readonly allowLoss: boolean;
  readonly all: boolean;
}

export interface CompileOptions extends Options {
  /** Cells that may pass though they are wrong, blank (example: `'C9488.ASC_DT'`). */
  readonly accept?: readonly string[];
}

/** Compiles the releases of the manifest into `generated/` or another folder, or checks that they were. */
export async function compileNewest(
  known: KnownReleases,
  { check, allowLoss, all }: Options,
  folder: string = 'generated',
): Promise<string> {
  await mendFolders([folder], check);
  const history = await compileManifest(known);
  const release = history.at(-1) as CompiledRelease;
  // A check writes nothing, so nothing can be lost.
  const loss = check ? [] : checkLoss(release.id, release.records, toEarlier(history.at(-2)), allowLoss);
  const completeSince = findCompleteSince(release, history);
  const modules = printAll(release, completeSince, historyRecords(history, known.manifest), 'npm run codegen');
  const outcome = await writeOrCompare(folder, modules, check);
  const notices = [...release.notices, ...noticeEndless(history)];
  return report(release, summarize(release, modules, loss, { notices, all }), outcome);
}

/** Compiles any release into a folder of its own, or checks that it was. */
export async function compileFiles(
  files: readonly string[],
  id: string,
  out: string,
  { manifest }: KnownReleases,
  { check, allowLoss, accept = [], all }: CompileOptions,
): Promise<string> {
  await mendFolders(['generated', out], check);
  const documents = await readRelease(files);
  const command = `npm run codegen -- compile FILE… --id ${id} --out DIR`;
  const { release, modules } = await compileModules(documents, { id, manifest, accepted: accept, command });
  const loss = check ? [] : checkLoss(id, release.records, await newestEarlier(id, ['generated', out]), allowLoss);
  const outcome = await writeOrCompare(out, modules, check);
  return report(release, summarize(release, modules, loss, { all }), outcome);
}

/** What to compile a release's documents as. */
export interface Compilation {
  readonly id: string;
  readonly manifest: KnownReleases['manifest'];
  readonly accepted: readonly string[];
  /** The command that makes the modules again. */
  readonly command: string;
}

/** Compiles any release into modules, without writing them. */
export async function compileModules(
  documents: ReleaseDocuments,
  { id, manifest, accepted, command }: Compilation,
): Promise<{ readonly release: CompiledRelease; readonly modules: Modules }> {
  const reference = await completeReference(parseReference(id, documents));
  const isKnown = manifest.some((release) => release.id === id);
  const release = compileRelease(id, documents, reference, {
    differences: isKnown ? (acceptedDifferences[id] ?? []) : undefined,
    accepted,
    newestLayout: await newestLayout(),
  });
  // A single release has no history, but src imports the files, so write empty ones.
  const history = [{ ...release, isWhole: true }];
  return { release, modules: printAll(release, findCompleteSince(release, []), history, command) };
}

/** The drug codes that have no billing unit, and why. */
export async function listUnits(known: KnownReleases): Promise<string> {
  const { billingUnits } = await compileFromManifest(known.manifest.at(-1)?.id ?? '', known);
  return billingUnits
    .flatMap(({ code, isDrug, reading }) => (isDrug && 'reason' in reading ? [`${code}  ${reading.reason}\n`] : []))
    .join('');
}

/** Compares a release with the shipped tables. */
export async function verifyFiles(files: readonly string[]): Promise<string> {
  const documents = await readRelease(files);
  const { verifyTables } = await import('./verifyTables.ts');
  const { problems, outcome } = verifyTables(documents);
  refuseIfAny(problems);
  return `${outcome}\n`;
}

export interface DiffForm {
  readonly json?: true;
  readonly summary?: true;
  readonly changeset?: true;
}

/** What changed between two releases, in one of several forms. */
export async function printDiff(older: string, newer: string, known: KnownReleases, form: DiffForm): Promise<string> {
  const { diffReleases } = await import('./diff/diffReleases.ts');
  const diff = await diffReleases(older, newer, known);
  if (form.json) return `${JSON.stringify(diff, nullForBlank, 2)}\n`;
  if (form.summary) return `${diff.summary}\n`;
  if (form.changeset) return writeChangeset(diff);
  return (await import('./diff/printMarkdown.ts')).printMarkdown(diff);
}

/** JSON leaves `undefined` out; a blank field is shown. */
function nullForBlank(_: string, value: unknown): unknown {
  return value ?? null;
}

async function writeChangeset(diff: ReleaseDiff): Promise<string> {
  const { printChangeset } = await import('./diff/printChangeset.ts');
  const path = `.changeset/release-${diff.new.id}.md`;
  try {
    await writeFile(path, printChangeset(diff));
  } catch (error) {
    refuse({
      where: path,
      found: `a file that cannot be written (${(error as NodeJS.ErrnoException).code})`,
      allowed: "a file in the project's folder .changeset",
      remedy: "Run the command in the project's folder",
    });
  }
  return `${diff.summary}; written to ${path}\n`;
}

/** Cleans up after a run that was killed; a check writes nothing, not even here. */
async function mendFolders(folders: readonly string[], check: true | undefined): Promise<void> {
  if (!check) for (const folder of folders) await mendFolder(folder);
}

async function writeOrCompare(folder: string, modules: Modules, check: true | undefined): Promise<string> {
  const shown = join(folder, '/');
  if (check) {
    refuseIfAny(await compareModules(folder, modules));
    return `${shown} is up to date`;
  }
  await writeModules(folder, modules);
  return `written to ${shown}`;
}

/** Packs a release and its history, reads both back, and prints them. */
function printAll(
  release: CompiledRelease,
  completeSince: string,
  history: readonly HistoricRelease[],
  command: string,
): Modules {
  const records = history.map((release) => release.records);
  const packedHistory = checkedHistory(packHistory(records), records);
  return new Map([
    ...printModules(release, packRelease(release), completeSince, command),
    ...printHistory(history, packedHistory, inferSuccessors(records.flatMap(({ codes }) => codes)), command),
  ]);
}

function toEarlier(release: CompiledRelease | undefined): EarlierRelease | undefined {
  if (release === undefined) return undefined;
  const { codes, modifiers } = release.records;
  return { id: release.id, codes: codes.map(({ code }) => code), modifiers: modifiers.map(({ code }) => code) };
}

function report({ id }: CompiledRelease, summary: string, outcome: string): string {
  return `${summary}; ${id} ${outcome} in ${(performance.now() / 1000).toFixed(1)} s\n`;
}
