import { dayBefore } from '../internal/days.ts';
import { type Life, livesOf } from '../internal/lives.ts';
import { normalize } from '../internal/normalize.ts';
import { type Observation, observationsOf } from '../internal/observations.ts';
import type { Period } from './types.ts';

const known: Map<string, readonly Period[]> = /* @__PURE__ */ new Map();

/**
 * Returns what CMS's releases say of a code or modifier over time, in periods from the oldest to the newest: `[]` for one
 * that no release lists. A new period begins where any field of the record differs from the release before, or with
 * another life of the code. The same frozen list on each call.
 *
 * @param code - A code or modifier, in any case and with blanks around it.
 * @example
 * getHistory('J1440').map(({ through }) => through) //=> ['2013-12-31', undefined]
 * getHistory('J1440')[0]?.record.shortDescription //=> 'Filgrastim 300 mcg injection'
 * getHistory('J1440')[0]?.observedIn //=> ['2017-01']
 */
export function getHistory(code: string): readonly Period[] {
  const id = normalize(code) ?? '';
  const periods = known.get(id) ?? Object.freeze(livesOf(observationsOf(id)).flatMap(periodsOf));
  if (periods.length > 0) known.set(id, periods);
  return periods;
}

function periodsOf({ from, through, observations }: Life): readonly Period[] {
  const runs = runsOf(observations);
  const starts = runs.map((run, index) => firstDay(run, runs[index - 1]) ?? from);
  return runs.map((run, index) =>
    Object.freeze({
      from: starts[index] as string,
      through: lastDay(starts[index + 1], through),
      record: run[0].record,
      observedIn: Object.freeze(run.map(({ release }) => release.id)),
    }),
  );
}

/** Observations of one record, one after the other. */
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

/** The day from which a record holds that follows another one. */
function firstDay([{ record, release }]: Run, before: Run | undefined): string | undefined {
  const last = before?.at(-1)?.release.effectiveDate;
  if (last === undefined) return undefined;
  const { actionEffectiveDate = '' } = record;
  return actionEffectiveDate > last && actionEffectiveDate < release.effectiveDate
    ? actionEffectiveDate
    : release.effectiveDate;
}

/** The day before the next period, or the code's last one if that comes first. */
function lastDay(next: string | undefined, end: string | undefined): string | undefined {
  return next === undefined || (end !== undefined && end < next) ? end : dayBefore(next);
}
