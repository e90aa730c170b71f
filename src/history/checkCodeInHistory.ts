import { release } from '../lookup/release.ts';
import { type DayOption, dayInOptions, isoDateOf } from '../shared/days.ts';
import { normalize } from '../shared/normalize.ts';
import { replacementsOf, type Standing } from '../shared/replacements.ts';
import { type CodeCheck, checkCode } from '../validity/checkCode.ts';
import { getPredecessors, type Predecessor } from '../validity/getPredecessors.ts';
import { type Life, livesOf } from './lives.ts';
import { listDeparted, type Observation, observationsOf } from './observations.ts';
import type { HistoricCheck } from './types.ts';

/**
 * Returns what `checkCode` returns, but also knows codes and modifiers that have left CMS's file, and earlier lives of
 * those that are still listed: they were `active` on a day of such a life and are `terminated` after it. `observedIn`
 * has the releases that give the code these dates; it is `[]` if no release lists the code.
 *
 * @param input - A code or modifier, in upper or lower case; surrounding ASCII whitespace is ignored.
 * @param options - `on`: the date of service, an ISO date or `YYYYMMDD`. Without it, the first day of the release.
 * @throws RangeError if the day is not a calendar date, or if a day is passed in place of the options.
 * @example
 * checkCodeInHistory('J1440', { on: '2013-06-01' }).status //=> 'active'
 * checkCodeInHistory('J1440', { on: '2015-01-01' }).status //=> 'terminated'
 * checkCodeInHistory('J1440', { on: '2013-06-01' }).observedIn //=> ['2017-01']
 */
export function checkCodeInHistory(input: string, options?: DayOption): HistoricCheck {
  const on = dayInOptions(options);
  const day = on === undefined ? release.effectiveDate : isoDateOf('on', on);
  const check = checkCode(input, { on: day });
  const lives = livesOf(observationsOf(normalize(input) ?? ''));
  const life = lifeOn(lives, day);
  if (life === undefined) return { ...check, observedIn: [] };
  const isListed = life === lives.at(-1) && isTerm(check);
  return { ...(isListed ? withDeparted(check, day) : checkLife(input, life, day)), observedIn: releasesThatSay(life) };
}

/** The last life that had begun by the day; if none had, the first one. */
function lifeOn(lives: readonly Life[], day: string): Life | undefined {
  return lives.filter(({ from }) => from <= day).at(-1) ?? lives.at(0);
}

/** Whether the newest release lists the code that was checked. */
function isTerm({ status }: CodeCheck): boolean {
  return status === 'active' || status === 'notYetEffective' || status === 'terminated';
}

/** Adds the predecessors that have left CMS's file. */
function withDeparted(check: CodeCheck, day: string): CodeCheck<string> {
  if (check.status !== 'notYetEffective') return check;
  const { code } = check;
  const preceding = findPreceding(code, standingOn(code, day).references, day);
  const known = new Set(check.precededBy.map(({ code }): string => code));
  return { ...check, precededBy: [...check.precededBy, ...preceding.filter(({ code }) => !known.has(code))] };
}

/** The codes that are linked to a code by a cross reference, in either direction, and active on the day. */
function findPreceding(code: string, references: readonly string[], day: string): readonly Predecessor<string>[] {
  const referring = [...getPredecessors(code).map(({ code }) => code), ...listDeparted()].filter((id) =>
    standingOn(id, day).references.includes(code),
  );
  const tied = new Set([...references, ...referring]);
  const active = [...tied].filter((id) => standingOn(id, day).status === 'active');
  return active.map((code) => ({ code, basis: 'crossReference' }));
}

/** The check of a life that the newest release does not have. */
function checkLife(input: string, life: Life, day: string): CodeCheck<string> {
  const { code, kind, crossReferences } = lastRecord(life);
  const { from, through } = life;
  const status = statusIn(life, day);
  if (status === 'active') return { status, input, code, kind, from, through };
  if (status === 'notYetEffective') {
    return { status, input, code, kind, from, precededBy: findPreceding(code, crossReferences, day) };
  }
  const replacedBy = replacementsOf(code, crossReferences, (id) => standingOn(id, day));
  return { status, input, code, kind, from, through: through as string, replacedBy };
}

function standingOn(id: string, day: string): Standing {
  const life = lifeOn(livesOf(observationsOf(id)), day);
  return life
    ? { status: statusIn(life, day), references: lastRecord(life).crossReferences }
    : { status: checkCode(id, { on: day }).status, references: [] };
}

function statusIn({ from, through }: Life, day: string): 'active' | 'notYetEffective' | 'terminated' {
  if (day < from) return 'notYetEffective';
  return through === undefined || day <= through ? 'active' : 'terminated';
}

function lastRecord({ observations }: Life): Observation['record'] {
  return (observations.at(-1) as Observation).record;
}

function releasesThatSay({ from, through, observations }: Life): readonly string[] {
  return observations
    .filter(({ record }) => record.addedDate === from && record.terminationDate === through)
    .map(({ release: { id } }) => id);
}
