import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readBillingUnits } from '../codegen/billing/readBillingUnits.ts';
import type { CompiledRelease } from '../codegen/compileRelease.ts';
import { packRelease } from '../codegen/pack/packRelease.ts';
import { printModules } from '../codegen/print/printModules.ts';
import { compileFromManifest } from '../codegen/releases/compileFromManifest.ts';
import { manifest } from '../codegen/releases/manifest.ts';
import { writeModules } from '../codegen/write/writeModules.ts';
import { bundleOn } from '../test/support/libraryOn.ts';
import { brotli, gzip } from './compressed.ts';
import { measureHeap, measureTimes } from './measureTimes.ts';
import { ratio, repeated } from './row.ts';
import { measure } from './run.ts';
import { type Candidate, candidate, type Project } from './setup.ts';
import { tenfold } from './tenfold.ts';

/** The figures of a release, against the same yardsticks as in the limits. */
export interface Growth {
  readonly release: string;
  readonly codes: number;
  readonly bytes: number;
  readonly brotli: number;
  readonly gzip: number;
  /** Bytes, and time of import and first look-up, against the newest release. */
  readonly bytesAgainstNewest: number;
  readonly startAgainstNewest: number;
  readonly start: number;
  readonly warm: number;
  readonly cold: number;
  readonly heapAtStart: number;
  readonly heapAfterAll: number;
}

const RELEASES = ['2017-01', '2019-01', '2025-10', '2026-07'];

/** The same figures for smaller releases, and for one with ten times as many codes. */
export async function measureGrowth(project: Project, releases: string): Promise<readonly Growth[]> {
  const compiled = await Promise.all(RELEASES.map((id) => compileFromManifest(id, { manifest, folder: releases })));
  const newest = compiled.at(-1);
  if (newest === undefined) return [];
  const records = tenfold(newest.records);
  const billingUnits = readBillingUnits(records.codes);
  const all = [...compiled, { ...newest, id: 'ten times 2026-07', records, billingUnits }];
  const made = new Map<string, Made>();
  for (const release of all) made.set(release.id, await make(project.folder, release));
  const yardstick = made.get(newest.id);
  if (yardstick === undefined) return [];
  const rows: Growth[] = [];
  for (const [id, one] of made) rows.push(await measureOne(project, id, one, yardstick));
  return rows;
}

interface Made {
  readonly codes: number;
  readonly text: Uint8Array;
  readonly candidate: Candidate;
}

async function make(folder: string, release: CompiledRelease): Promise<Made> {
  const name = release.id.replaceAll(' ', '-');
  const tables = join(folder, `${name}.tables`);
  await writeModules(tables, printModules(release, packRelease(release), release.effectiveDate, 'npm run bench'));
  const file = join(folder, `${name}.js`);
  await bundleOn(tables, file);
  const smallest = join(folder, `${name}.min.js`);
  await bundleOn(tables, smallest, "export { getCode } from './src/index.ts';");
  return {
    codes: release.records.codes.length,
    text: await readFile(smallest),
    candidate: await candidate(folder, name, `./${name}.js`, file),
  };
}

async function measureOne(project: Project, release: string, one: Made, newest: Made): Promise<Growth> {
  const start = ({ candidate: { library } }: Made) => measure(project, 'start', [library]);
  const againstNewest = () =>
    ratio(
      () => start(one),
      () => start(newest),
    );
  const { figure: startAgainstNewest } = await repeated('start', 9, againstNewest);
  const [ownStart, , warm, cold] = (await measureTimes(project, one.candidate, 5)).map(({ figure }) => figure);
  const [heapAtStart, heapAfterAll] = (await measureHeap(project, one.candidate)).map(({ figure }) => figure);
  return {
    release,
    codes: one.codes,
    bytes: one.text.length,
    brotli: brotli(one.text),
    gzip: gzip(one.text),
    bytesAgainstNewest: one.text.length / newest.text.length,
    startAgainstNewest,
    start: ownStart ?? Number.NaN,
    warm: warm ?? Number.NaN,
    cold: cold ?? Number.NaN,
    heapAtStart: heapAtStart ?? Number.NaN,
    heapAfterAll: heapAfterAll ?? Number.NaN,
  };
}
