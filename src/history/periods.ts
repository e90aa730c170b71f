import type { HistoricRelease } from '../../generated/history/releases.ts';
import { dayBefore, quarterAfter } from '../shared/calendar.ts';
import type { Life } from './lives.ts';
import type { Observation } from './observations.ts';
import { sameButForm } from './sameButForm.ts';
import type { HistoricRecord, Period } from './types.ts';

/** A period without its end, which the next one decides. */
interface Beginning {
  readonly from: string;
  readonly record: HistoricRecord;
  readonly releases: readonly HistoricRelease[];
}

/** Splits a life into periods where its record changes, oldest first. */
export function periodsOf(life: Life): readonly Period[] {
  const beginnings = life.observations.reduce<readonly Beginning[]>(
    (known, observation) => withObservation(known, observation, life),
    [],
  );
  return beginnings.map(({ from, record, releases }, index) => {
    const next = beginnings.at(index + 1);
    return Object.freeze({
      from,
      through: next ? dayBefore(next.from) : life.through,
      unlistedFrom: next ? undefined : life.unlistedFrom,
      record,
      observedIn: Object.freeze(releases.map(({ id }) => id)),
    });
  });
}

/** The period that a day is in. */
export function periodOn(periods: readonly Period[], day: string): Period | undefined {
  return periods.find(
    ({ from, through, unlistedFrom }) =>
      from <= day && (through === undefined || day <= through) && (unlistedFrom === undefined || day < unlistedFrom),
  );
}

function withObservation(
  known: readonly Beginning[],
  { record, release }: Observation,
  life: Life,
): readonly Beginning[] {
  const last = known.at(-1);
  if (last === undefined) return [{ from: firstDay(record, life), record, releases: [release] }];
  const earlier = known.slice(0, -1);
  const releases = [...last.releases, release];
  if (sameButForm(last.record, record)) return [...earlier, { from: last.from, record, releases }];
  const from = dayOfChange(last, record, release, life);
  // CMS changed the record of a code that had ended.
  if (!isInLife(from, life)) return [...earlier, { ...last, releases }];
  // CMS corrected a record before its first day: in January 2013 G9157 was added in October.
  if (from <= last.from) {
    const begun = earlier.length === 0 ? firstDay(record, life) : from;
    return [...earlier, { from: begun, record, releases }];
  }
  return [...known, { from, record, releases: [release] }];
}

/** The first day of the first record of a life. What CMS said before its action effective date is not known. */
function firstDay(record: HistoricRecord, life: Life): string {
  const day = changedOn(record);
  return day > life.from && isInLife(day, life) ? day : life.from;
}

/**
 * The first day of a record that follows another one. A date that lies ahead of the release is the day after an
 * announced end, if it is not in the life. A change without a date of its own began in the quarter after the last
 * release that said otherwise: docs/history.md has the figures.
 */
function dayOfChange(before: Beginning, record: HistoricRecord, release: HistoricRelease, life: Life): string {
  const day = changedOn(record);
  const last = before.releases.at(-1)?.effectiveDate ?? life.from;
  // A change of the very day of that release came too late for it. An action that is only set back has the same date.
  const isLater = day > last || (day === last && day !== changedOn(before.record));
  const isDated = isLater && (day <= release.effectiveDate || isInLife(day, life));
  return isDated ? day : quarterAfter(last);
}

function changedOn({ addedDate, actionEffectiveDate = addedDate }: HistoricRecord): string {
  return actionEffectiveDate;
}

function isInLife(day: string, { through }: Life): boolean {
  return through === undefined || day <= through;
}
