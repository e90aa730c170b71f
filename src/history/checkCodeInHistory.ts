import { type CodeCheck, checkCode, type Replacement, release } from 'hcpcs';
import { isoDateOf } from '../internal/days.ts';
import { type Life, livesOf } from '../internal/lives.ts';
import { normalize } from '../internal/normalize.ts';
import { type Observation, observationsOf } from '../internal/observations.ts';
import type { HistoricCheck } from './types.ts';

/**
 * Returns what `checkCode` does, but knows codes and modifiers that have left CMS's file, and earlier lives of those
 * that are listed: they were `active` on a day of such a life and are `terminated` behind it. `observedIn` has the
 * releases that give the code these dates, `[]` where no release lists it.
 *
 * @param options - `on`: as for `checkCode`.
 * @throws RangeError for a day that is not of the calendar.
 * @example
 * checkCodeInHistory('J1440', { on: '2013-06-01' }).status //=> 'active'
 * checkCodeInHistory('J1440', { on: '2015-01-01' }).status //=> 'terminated'
 * checkCodeInHistory('J1440', { on: '2013-06-01' }).observedIn //=> ['2017-01']
 */
export function checkCodeInHistory(input: string, options?: { readonly on?: string | undefined }): HistoricCheck {
  const day = options?.on === undefined ? release.effectiveDate : isoDateOf('on', options.on);
  const check = checkCode(input, { on: day });
  const lives = livesOf(observationsOf(normalize(input) ?? ''));
  // The last one that had begun; where there is none, the first one is yet to come.
  const life = lives.filter(({ from }) => from <= day).at(-1) ?? lives[0];
  if (life === undefined) return { ...check, observedIn: [] };
  const isListed = life === lives.at(-1) && 'from' in check;
  return { ...(isListed ? check : checkLife(input, life, day)), observedIn: releasesThatSay(life) };
}

/** The check of a life that the newest release does not tell of. */
function checkLife(input: string, { from, through, observations }: Life, day: string): CodeCheck {
  const { code, kind, crossReferences } = (observations.at(-1) as Observation).record;
  if (day < from) return { status: 'notYetEffective', input, code, kind, from, precededBy: [] };
  if (through === undefined || day <= through) return { status: 'active', input, code, kind, from, through };
  const replacedBy = crossReferences.flatMap((reference) => followReference(reference, day));
  return { status: 'terminated', input, code, kind, from, through, replacedBy };
}

function followReference(reference: string, on: string): readonly Replacement[] {
  const check = checkCode(reference, { on });
  if (check.status === 'terminated' && check.replacedBy.length > 0) return check.replacedBy;
  return [{ code: reference, status: check.status }];
}

function releasesThatSay({ from, through, observations }: Life): readonly string[] {
  return observations
    .filter(({ record }) => record.addedDate === from && record.terminationDate === through)
    .map(({ release: { id } }) => id);
}
