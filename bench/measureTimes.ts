import { type Row, ratio, repeated } from './row.ts';
import { measure } from './run.ts';
import type { Candidate, Project } from './setup.ts';

/** Times in fresh processes. Each run is followed by one of its yardstick, so that a busy moment affects both. */
export async function measureTimes(project: Project, candidate: Candidate, times: number): Promise<readonly Row[]> {
  const { library, json, jsonText, oneString, ids } = candidate;
  const start = (yardstick: string) => () =>
    ratio(
      () => measure(project, 'start', [library]),
      () => measure(project, 'start', [yardstick]),
    );
  const cold = () =>
    ratio(
      () => measure(project, 'cold', [library, ids]),
      () => measure(project, 'parse', [jsonText]),
    );
  return [
    await repeated('import and first look-up, against JSON', times, start(json), 0.2),
    await repeated('import and first look-up, against one string', times, start(oneString), 1.8),
    await repeated('getCode hit, warm, against Map.get', times, () => measure(project, 'warm', [library, ids]), 1.25),
    await repeated('all records once, cold, against JSON.parse', times, cold, 2.2),
  ];
}

/** Heap and external memory, minus those of an empty module. */
export async function measureHeap(project: Project, { library, json, ids }: Candidate): Promise<readonly Row[]> {
  const share = (lists: readonly string[]) => async () => {
    const heap = (module: string) => measure(project, 'heap', [module, ...lists], ['--expose-gc']);
    const empty = await heap(project.empty);
    const above = async (module: string) => (await heap(module)) - empty;
    return ratio(
      () => above(library),
      () => above(json),
    );
  };
  return [
    await repeated('heap after import and one look-up, against JSON', 3, share([]), 0.16),
    await repeated('heap after all look-ups, against JSON', 3, share([ids]), 0.6),
  ];
}

/** What people could use instead: the time of import and first look-up. */
export async function measureOthers(project: Project, major: string, { json }: Candidate): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [what, module] of project.others) {
    if (what.includes('node:sqlite') && Number(major) < 22) continue;
    const start = () =>
      ratio(
        () => measure(project, 'start', [module]),
        () => measure(project, 'start', [json]),
      );
    rows.push(await repeated(what, 5, start));
  }
  return rows;
}
