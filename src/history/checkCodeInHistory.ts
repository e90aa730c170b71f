import { release } from '../lookup/release.ts';
import { type DayOption, dayInOptions, isoDateOf } from '../shared/days.ts';
import { reachableFrom } from '../shared/links.ts';
import { normalize } from '../shared/normalize.ts';
import { replacementsOf, type Standing } from '../shared/replacements.ts';
import { type CodeCheck, checkCode } from '../validity/checkCode.ts';
import type { Predecessor } from '../validity/getPredecessors.ts';
import { knownLives } from './knownLives.ts';
import { type LifeLink, predecessorsOf, successorsOf } from './links.ts';
import type { Life } from './lives.ts';
import type { HistoricCheck } from './types.ts';

/**
 * Returns what `checkCode` returns, but also knows codes and modifiers that have left CMS's file, and earlier lives of
 * those that are still listed: they were `active` on a day of such a life and are `terminated` after it. `observedIn`
 * has the releases that give the code these dates; it is `[]` if no release lists the code. `replacedBy` and
 * `precededBy` also have what only older releases show. A code that left CMS's file without a last day is `active` up to
 * the day before the first release that no longer lists it, and `unlisted` from then on.
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
 * checkCodeInHistory('J1440', { on: '2013-06-01' }).observedIn //=> ['2016-01', '2017-01']
 */
export function checkCodeInHistory(input: string, options?: DayOption): HistoricCheck {
  const on = dayInOptions(options);
  const day = on === undefined ? release.effectiveDate : isoDateOf('on', on);
  const life = lifeOn(knownLives(normalize(input) ?? ''), day);
  if (life === undefined) return { ...checkCode(input, { on: day }), observedIn: [] };
  return { ...checkLife(input, life, day), observedIn: releasesThatSay(life) };
}

type LifeStatus = 'active' | 'notYetEffective' | 'terminated' | 'unlisted';

/** The last life that had begun by the day; if none had, the first one. */
function lifeOn(lives: readonly Life[], day: string): Life | undefined {
  return lives.filter(({ from }) => from <= day).at(-1) ?? lives.at(0);
}

function checkLife(input: string, life: Life, day: string): CodeCheck<string> {
  const { code, kind, from, through } = life;
  const status = statusIn(life, day);
  if (status === 'unlisted') return { status, input, code };
  if (status === 'active') return { status, input, code, kind, from, through };
  if (status === 'notYetEffective') return { status, input, code, kind, from, precededBy: findActive(life, day) };
  const replacedBy = replacementsOf(successorsOf({ life }), (successor) => standingOn(successor, day));
  return { status, input, code, kind, from, through: through as string, replacedBy };
}

/** The predecessors that are in use on the day, the nearest first. */
function findActive(life: Life, day: string): readonly Predecessor<string>[] {
  return reachableFrom(predecessorsOf({ life }), predecessorsOf)
    .filter(({ life }) => life && statusIn(life, day) === 'active')
    .map(({ code, basis }) => ({ code, basis }));
}

function standingOn(link: LifeLink, day: string): Standing<LifeLink> {
  const status = link.life ? statusIn(link.life, day) : checkCode(link.code, { on: day }).status;
  return { status, successors: successorsOf(link) };
}

function statusIn({ from, through, unlistedFrom }: Life, day: string): LifeStatus {
  if (day < from) return 'notYetEffective';
  if (unlistedFrom !== undefined && day >= unlistedFrom) return 'unlisted';
  return through === undefined || day <= through ? 'active' : 'terminated';
}

function releasesThatSay({ from, through, observations }: Life): readonly string[] {
  return observations
    .filter(({ record }) => record.addedDate === from && record.terminationDate === through)
    .map(({ release: { id } }) => id);
}
