import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Table from 'cli-table3';
import { Command } from 'commander';
import { manifest } from '../codegen/manifest.ts';
import { releasesFolder } from '../codegen/releasesFolder.ts';
import { release } from '../generated/release.ts';
import { measureCodegen, measureHeap, measureSizes, measureTimes, measureTypes, type Row } from './measures.ts';
import { cellsOf, HEAD, printMarkdown } from './report.ts';
import { setUp } from './setup.ts';

const { json } = new Command('bench')
  .description('Measures the packed package against its limits, and writes docs/benchmark.md.')
  .option('--json', 'print the rows as JSON')
  .parse()
  .opts<{ json?: boolean }>();

const project = await setUp();
try {
  const rows = [
    ...(await measureSizes(project)),
    ...(await measureTimes(project)),
    ...(await measureHeap(project)),
    ...(await measureTypes(project)),
    ...(await measureReleases()),
  ];
  await writeFile('docs/benchmark.md', printMarkdown(rows, release.id));
  process.stdout.write(json ? `${JSON.stringify(rows, undefined, 2)}\n` : printTable(rows));
} finally {
  await rm(project.folder, { recursive: true });
}

/** The codegen can only be measured where CMS's files are at hand. */
async function measureReleases(): Promise<readonly Row[]> {
  const zips = manifest.flatMap(({ id, files }) =>
    files
      .filter(({ path, contents }) => path.endsWith('.zip') && contents.includes('records'))
      .map(({ path }) => ({ id, path: join(releasesFolder, path) })),
  );
  const newest = zips.at(-1);
  return newest !== undefined && existsSync(newest.path) ? [await measureCodegen(project, newest)] : [];
}

function printTable(rows: readonly Row[]): string {
  const table = new Table({ head: [...HEAD] });
  for (const row of rows) table.push([...cellsOf(row)]);
  return `${table.toString()}\n`;
}
