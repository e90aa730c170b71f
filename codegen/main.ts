import { writeFile } from 'node:fs/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { compileFromManifest } from './compileFromManifest.ts';
import { compileManifest } from './compileManifest.ts';
import { type CompiledRelease, compileRelease } from './compileRelease.ts';
import type { ReleaseDiff } from './diff/releaseDiff.ts';
import { newestEarlier } from './earlierReleases.ts';
import { manifest } from './manifest.ts';
import { Refusal, refuseIfAny } from './problem.ts';
import { readRelease } from './read/readRelease.ts';
import { completeReference, parseReference } from './reference.ts';
import { releasesFolder } from './releasesFolder.ts';
import { summarize } from './summarize.ts';
import { checkLoss, type EarlierRelease } from './validate/checkLoss.ts';
import { printHistory } from './write/printHistory.ts';
import { type Modules, printModules } from './write/printModules.ts';
import { mendFolder } from './write/replaceFolder.ts';
import { compareModules, writeModules } from './write/writeModules.ts';

/** The one file that knows arguments, streams and exit codes. */
const program = new Command('codegen')
  .description("Turns a release of CMS's HCPCS Level II files into typed tables.")
  .option('--releases <folder>', 'where the releases are', releasesFolder)
  .option('--check', 'write nothing; fail if generated/ is not what would be written')
  .option('--allow-loss', 'accept a release that lacks more than 3 % of the codes of the one before it', false)
  .option('--debug', 'show where in the code an error arose')
  .allowExcessArguments(false)
  .configureHelp({ showGlobalOptions: true })
  .action(async ({ releases, check, allowLoss }: { releases: string; check?: true; allowLoss: boolean }) => {
    if (!check) await mendFolder('generated');
    const history = await compileManifest(releases);
    const release = history.at(-1) as CompiledRelease;
    // Nothing can be lost by a check.
    const loss = check ? [] : checkLoss(release.id, release.tables, toEarlier(history.at(-2)), allowLoss);
    const modules = printAll(release, history, 'npm run codegen');
    if (check) refuseIfAny(await compareModules('generated', modules));
    else await writeModules('generated', modules);
    report(release, summarize(release, modules, loss), check ? 'generated/ is up to date' : 'written to generated/');
  });

program
  .command('compile')
  .description('Compile any release into a folder with the file names of generated/.')
  .argument('<files...>', "CMS's files: a zip, a TXT or an XLSX")
  .requiredOption('--id <year-month>', 'the release, such as 2018-01 (an annual one is that of January)', parseId)
  .requiredOption('--out <folder>', 'the folder to write')
  .action(async (files: string[], { id, out }: { id: string; out: string }) => {
    const { allowLoss } = program.opts<{ allowLoss: boolean }>();
    await mendFolder('generated');
    await mendFolder(out);
    const documents = await readRelease(files);
    const release = compileRelease(id, documents, await completeReference(parseReference(id, documents)));
    const loss = checkLoss(id, release.tables, await newestEarlier(id, ['generated', out]), allowLoss);
    // Of one release the history knows no other: it has its file names, and nothing to tell.
    const modules = printAll(release, [release], `npm run codegen -- compile FILE… --id ${id} --out DIR`);
    await writeModules(out, modules);
    report(release, summarize(release, modules, loss), `written to ${out}`);
  });

program
  .command('units')
  .description('List the drug codes of the newest release that have no billing unit, with the reason.')
  .action(async () => {
    const { releases } = program.opts<{ releases: string }>();
    const { billingUnits } = await compileFromManifest(manifest.at(-1)?.id ?? '', releases);
    for (const { code, isDrug, reading } of billingUnits) {
      if (isDrug && 'reason' in reading) console.log(`${code}  ${reading.reason}`);
    }
  });

program
  .command('verify')
  .description('Compare a release with the tables in generated/, cell by cell; fail where they differ.')
  .argument('<files...>', "CMS's files: a zip, a TXT or an XLSX")
  .action(async (files: string[]) => {
    const documents = await readRelease(files);
    const { verifyTables } = await import('./verifyTables.ts');
    const { problems, outcome } = verifyTables(documents);
    refuseIfAny(problems);
    console.log(outcome);
  });

program
  .command('diff')
  .description('Tell what changed between two releases, as Markdown.')
  .argument(
    '<old>',
    'a release of the manifest, such as 2026-01, or its files: a zip, a TXT or an XLSX, parted by commas',
  )
  .argument('<new>', 'the release to compare it with, named alike')
  .addOption(new Option('--json', 'print it as JSON').conflicts(['summary', 'changeset']))
  .addOption(new Option('--summary', 'print the numbers alone, in a line').conflicts('changeset'))
  .option('--changeset', 'write the changeset of the new release')
  .action(async (older: string, newer: string, form: { json?: true; summary?: true; changeset?: true }) => {
    const { diffReleases } = await import('./diff/diffReleases.ts');
    const diff = await diffReleases(older, newer, program.opts<{ releases: string }>().releases);
    if (form.json) console.log(JSON.stringify(diff, undefined, 2));
    else if (form.summary) console.log(diff.summary);
    else if (form.changeset) await writeChangeset(diff);
    else process.stdout.write((await import('./diff/printMarkdown.ts')).printMarkdown(diff));
  });

async function writeChangeset(diff: ReleaseDiff): Promise<void> {
  const { printChangeset } = await import('./diff/printChangeset.ts');
  const path = `.changeset/release-${diff.new.id}.md`;
  await writeFile(path, printChangeset(diff));
  console.log(`${diff.summary}; written to ${path}`);
}

function printAll(release: CompiledRelease, history: readonly CompiledRelease[], command: string): Modules {
  return new Map([...printModules(release, command), ...printHistory(history, command)]);
}

function toEarlier(release: CompiledRelease | undefined): EarlierRelease | undefined {
  return release && { id: release.id, codes: release.tables.codes.ids, modifiers: release.tables.modifiers.ids };
}

function parseId(text: string): string {
  if (/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/.test(text)) return text;
  throw new InvalidArgumentError('It is year and month, such as 2018-01.');
}

function report({ id }: CompiledRelease, summary: string, outcome: string): void {
  console.log(`${summary}; ${id} ${outcome} in ${(performance.now() / 1000).toFixed(1)} s`);
}

try {
  await program.parseAsync();
} catch (error) {
  const debug = program.opts().debug === true;
  console.error(error instanceof Error && debug ? error.stack : `codegen: ${(error as Error).message}`);
  if (!(error instanceof Refusal) && !debug)
    console.error('This is a fault of the codegen itself: --debug shows where.');
  process.exitCode = 1;
}
