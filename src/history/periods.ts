import { dayBefore } from '../shared/calendar.ts';
import type { Life } from './lives.ts';
import type { Observation } from './observations.ts';
import type { Period } from './types.ts';

/**
 * Splits a life into periods where its record changes, oldest first. It uses `at`, which finds nothing beyond the ends
 * of a list even if Array.prototype is polluted.
 */
export function periodsOf({ from, through, observations }: Life): readonly Period[] {
  const runs = runsOf(observations);
  const starts = runs.map((run, index) => firstDay(run, runs.slice(0, index).at(-1)) ?? from);
  return runs.map((run, index) =>
    Object.freeze({
      from: starts[index] as string,
      through: lastDay(starts.at(index + 1), through),
      record: run[0].record,
      observedIn: Object.freeze(run.map(({ release }) => release.id)),
    }),
  );
}

/** Consecutive observations of the same record. */
type Run = [Observation, ...Observation[]];

function runsOf(observations: readonly Observation[]): readonly Run[] {
  const runs: Run[] = [];
  for (const observation of observations) {
    const run = runs.at(-1);
    if (run?.[0].record === observation.record) run.push(observation);
    else runs.push([observation]);
  }
  return runs;
}

/** The first day of a record that follows another one. */
function firstDay([{ record, release }]: Run, before: Run | undefined): string | undefined {
  const last = before?.at(-1)?.release.effectiveDate;
  if (last === undefined) return undefined;
  const { actionEffectiveDate = '' } = record;
  return actionEffectiveDate > last && actionEffectiveDate < release.effectiveDate
    ? actionEffectiveDate
    : release.effectiveDate;
}

/** The day before the next period, or the code's last day if that comes first. */
function lastDay(next: string | undefined, end: string | undefined): string | undefined {
  return next === undefined || (end !== undefined && end < next) ? end : dayBefore(next);
}
