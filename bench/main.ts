import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Table from 'cli-table3';
import { Command } from 'commander';
import { releasesFolder } from '../codegen/releases/releasesFolder.ts';
import { release } from '../generated/release.ts';
import { columnSheet } from './columns.ts';
import { measureCalls } from './measureCalls.ts';
import { measureClaims } from './measureClaims.ts';
import { measureCommand } from './measureCommand.ts';
import { measureCodegen, measureDiff, measureTypes } from './measureCompilers.ts';
import { measureGrowth } from './measureGrowth.ts';
import { measureEntries, measureTarball } from './measurePackage.ts';
import { measureSizes } from './measureSizes.ts';
import { measureHeap, measureOthers, measureTimes } from './measureTimes.ts';
import { fetchNodes, nodesAtHand } from './nodeVersions.ts';
import { growthSheet, printMarkdown, type Section, sheetOf } from './report.ts';
import type { Row } from './row.ts';
import { measureSearch, searchSheet } from './search/measureSearch.ts';
import { setUp } from './setup.ts';

const { json, fetch } = new Command('bench')
  .description('Measures the packed package against its limits, and writes docs/benchmark.md.')
  .option('--json', 'print the figures as JSON')
  .option('--fetch', 'fetch Node 20, 22 and 24 first, to measure on each')
  .parse()
  .opts<{ json?: true; fetch?: true }>();

if (!existsSync(releasesFolder)) {
  console.error(
    `${releasesFolder} is missing: the codegen is measured on CMS's files; set HCPCS_RELEASES to their folder`,
  );
  process.exit(1);
}
if (fetch) await fetchNodes();
const { project, packed } = await setUp();
try {
  const sizes = await measureSizes(project.folder);
  const isGetter = ({ what }: Row) => /with get(?!Code\b)/.test(what);
  const sections: Section[] = [
    {
      title: 'Limits',
      rows: [
        ...sizes.filter((row) => !isGetter(row)),
        ...(await measureEntries(project)),
        ...(await measureTarball(project)),
        ...(await measureCommand(project)),
        ...(await measureTimes(project, packed, 21)),
        ...(await measureHeap(project, packed)),
        ...(await measureCalls(project, packed)),
        ...(await measureSearch(project)),
        ...(await measureTypes(project.folder)),
        ...(await measureReleases()),
        ...(await measureClaims(project)),
      ],
    },
    { title: 'A single field', rows: sizes.filter(isGetter) },
  ];
  const [running = ''] = process.versions.node.split('.');
  let newest = { major: running, project };
  for (const [major, node] of nodesAtHand()) {
    if (major === running) continue;
    newest = { major, project: { ...project, node } };
    const rows = [...(await measureTimes(newest.project, packed, 11)), ...(await measureHeap(newest.project, packed))];
    sections.push({ title: `On Node ${major}`, rows });
  }
  const others = await measureOthers(newest.project, newest.major, packed);
  sections.push({
    title: `Other ways to keep the records: import and first look-up, against JSON, on Node ${newest.major}`,
    rows: others,
  });
  const growth = await measureGrowth(project, releasesFolder);
  const sheets = [...sections.map(sheetOf), await searchSheet(project), columnSheet(), growthSheet(growth)];
  await writeFile('docs/benchmark.md', printMarkdown(sheets, release.id));
  if (json) console.log(JSON.stringify({ sections, growth }, undefined, 2));
  else for (const { title, head, cells } of sheets) console.log(`${title}\n${printTable(head, cells)}`);
} finally {
  await rm(project.folder, { recursive: true });
}

async function measureReleases(): Promise<readonly Row[]> {
  const zip = join(releasesFolder, '2026-01/january-2026-alpha-numeric-hcpcs-file.zip');
  return [
    ...(await measureCodegen(project.folder, '2026-01', zip)),
    ...(await measureDiff(releasesFolder, '2026-01', '2026-07')),
    ...(await measureDiff(releasesFolder, '2020-10', '2025-10')),
  ];
}

function printTable(head: readonly string[], cells: readonly (readonly string[])[]): string {
  const table = new Table({ head: [...head] });
  table.push(...cells.map((row) => [...row]));
  return table.toString();
}
