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
 * Returns what `checkCode` does, but knows codes and modifiers that have left CMS's file, and earlier lives of those
 * that are listed: they were `active` on a day of such a life and are `terminated` after it. `observedIn` has the
 * releases that give the code these dates, `[]` where no release lists it.
 *
 * @param options - `on`: as for `checkCode`.
 * @throws RangeError for a day that is not of the calendar, or a day in place of the options.
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

/** The last life that had begun; where there is none, the first one is yet to come. */
function lifeOn(lives: readonly Life[], day: string): Life | undefined {
  return lives.filter(({ from }) => from <= day).at(-1) ?? lives.at(0);
}

/** Whether the newest release lists what was checked. */
function isTerm({ status }: CodeCheck): boolean {
  return status === 'active' || status === 'notYetEffective' || status === 'terminated';
}

/** With what was before a code, where that has left CMS's file. */
function withDeparted(check: CodeCheck, day: string): CodeCheck<string> {
  if (check.status !== 'notYetEffective') return check;
  const { code } = check;
  const preceding = findPreceding(code, standingOn(code, day).references, day);
  const known = new Set(check.precededBy.map(({ code }): string => code));
  return { ...check, precededBy: [...check.precededBy, ...preceding.filter(({ code }) => !known.has(code))] };
}

/** What is tied to a code by a cross reference, in either direction, and active on the day. */
function findPreceding(code: string, references: readonly string[], day: string): readonly Predecessor<string>[] {
  const referring = [...getPredecessors(code).map(({ code }) => code), ...listDeparted()].filter((id) =>
    standingOn(id, day).references.includes(code),
  );
  const tied = new Set([...references, ...referring]);
  const active = [...tied].filter((id) => standingOn(id, day).status === 'active');
  return active.map((code) => ({ code, basis: 'crossReference' }));
}

/** The check of a life that the newest release does not tell of. */
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
