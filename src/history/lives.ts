import type { Observation } from './observations.ts';

/** One life of a code, from the day it was added until its end, and what the releases say about it. */
export interface Life {
  readonly code: string;
  readonly kind: 'code' | 'modifier';
  /** Its added date and its termination date, from the newest release that has this life. */
  readonly from: string;
  readonly through: string | undefined;
  /** The first day of the release that no longer lists it, if it left CMS's file without a last day. */
  readonly unlistedFrom: string | undefined;
  readonly observations: readonly Observation[];
}

/** Splits observations (oldest first) into lives. A record added after the previous one ended starts a new life. */
export function livesOf(observations: readonly Observation[]): readonly Life[] {
  const lives: Observation[][] = [];
  for (const observation of observations) {
    const life = lives.at(-1);
    const end = life?.at(-1)?.record.terminationDate;
    if (life === undefined || (end !== undefined && observation.record.addedDate > end)) lives.push([observation]);
    else life.push(observation);
  }
  return lives.map((life) => {
    const { record, next } = life.at(-1) as Observation;
    const { code, kind, addedDate, terminationDate } = record;
    const unlistedFrom = terminationDate === undefined ? next?.effectiveDate : undefined;
    return { code, kind, from: addedDate, through: terminationDate, unlistedFrom, observations: life };
  });
}
