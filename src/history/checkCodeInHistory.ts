import { release } from '../lookup/release.ts';
import { type DayOption, dayInOptions, isoDateOf } from '../shared/days.ts';
import { normalize } from '../shared/normalize.ts';
import { type Replacement, replacementsOf, type Standing } from '../shared/replacements.ts';
import { type CodeCheck, checkCode } from '../validity/checkCode.ts';
import { getPredecessors, type Predecessor } from '../validity/getPredecessors.ts';
import { type Life, livesOf } from './lives.ts';
import { listWithOtherReferences, type Observation, observationsOf } from './observations.ts';
import type { HistoricCheck } from './types.ts';

/**
 * Returns what `checkCode` returns, but also knows codes and modifiers that have left CMS's file, and earlier lives of
 * those that are still listed: they were `active` on a day of such a life and are `terminated` after it. `observedIn`
 * has the releases that give the code these dates; it is `[]` if no release lists the code. `replacedBy` also has what
 * only an older release refers to.
 *
 * The answers are complete from `completeSince` on. For an earlier day, `unlisted` may be a code that had left CMS's
 * file by then, and `notYetEffective` one that CMS had used before with another meaning: E0953 was a pneumatic tire.
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
  return {
    ...(isListed ? withOlder(check, life, day) : checkLife(input, life, day)),
    observedIn: releasesThatSay(life),
  };
}

/** The last life that had begun by the day; if none had, the first one. */
function lifeOn(lives: readonly Life[], day: string): Life | undefined {
  return lives.filter(({ from }) => from <= day).at(-1) ?? lives.at(0);
}

/** Whether the newest release lists the code that was checked. */
function isTerm({ status }: CodeCheck): boolean {
  return status === 'active' || status === 'notYetEffective' || status === 'terminated';
}

/** Adds what older releases say: predecessors that have left CMS's file, and references that are blank by now. */
function withOlder(check: CodeCheck, life: Life, day: string): CodeCheck<string> {
  if (check.status === 'terminated') return { ...check, replacedBy: findReplacements(check.code, life, day) };
  if (check.status !== 'notYetEffective') return check;
  const preceding = findPreceding(check.code, referencesOf(life), day);
  const known = new Set(check.precededBy.map(({ code }): string => code));
  return { ...check, precededBy: [...check.precededBy, ...preceding.filter(({ code }) => !known.has(code))] };
}

function findReplacements(code: string, life: Life, day: string): readonly Replacement[] {
  return replacementsOf(code, referencesOf(life), (id) => standingOn(id, day));
}

/** The codes that are linked to a code by a cross reference, in either direction, and active on the day. */
function findPreceding(code: string, references: readonly string[], day: string): readonly Predecessor<string>[] {
  const listed = getPredecessors(code).map(({ code }) => code);
  const referring = [...listed, ...listWithOtherReferences()].filter((id) =>
    standingOn(id, day).references.includes(code),
  );
  const tied = new Set([...references, ...referring]);
  const active = [...tied].filter((id) => standingOn(id, day).status === 'active');
  return active.map((code) => ({ code, basis: 'crossReference' }));
}

/** The check of a life that the newest release does not have. */
function checkLife(input: string, life: Life, day: string): CodeCheck<string> {
  const { code, kind } = lastRecord(life);
  const { from, through } = life;
  const status = statusIn(life, day);
  if (status === 'active') return { status, input, code, kind, from, through };
  if (status === 'notYetEffective') {
    return { status, input, code, kind, from, precededBy: findPreceding(code, referencesOf(life), day) };
  }
  return {
    status,
    input,
    code,
    kind,
    from,
    through: through as string,
    replacedBy: findReplacements(code, life, day),
  };
}

function standingOn(id: string, day: string): Standing {
  const life = lifeOn(livesOf(observationsOf(id)), day);
  return life
    ? { status: statusIn(life, day), references: referencesOf(life) }
    : { status: checkCode(id, { on: day }).status, references: [] };
}

/** The references in the newest release that has any: CMS blanks some later, and has corrected one. */
function referencesOf({ observations }: Life): readonly string[] {
  return (
    observations
      .map(({ record }) => record.crossReferences)
      .filter(({ length }) => length > 0)
      .at(-1) ?? []
  );
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
