import type { Observation } from './observations.ts';

/** A code's time from when it was added until its end, and what the releases say of it in that life. */
export interface Life {
  /** Its added date and its termination date, as the newest release that tells of this life has them. */
  readonly from: string;
  readonly through: string | undefined;
  readonly observations: readonly Observation[];
}

/** Parts observations, oldest first, by the lives they tell of: one that was added after the end of another is new. */
export function livesOf(observations: readonly Observation[]): readonly Life[] {
  const lives: Observation[][] = [];
  for (const observation of observations) {
    const life = lives.at(-1);
    const end = life?.at(-1)?.record.terminationDate;
    if (life === undefined || (end !== undefined && observation.record.addedDate > end)) lives.push([observation]);
    else life.push(observation);
  }
  return lives.map((life) => {
    const { record } = life.at(-1) as Observation;
    return { from: record.addedDate, through: record.terminationDate, observations: life };
  });
}
