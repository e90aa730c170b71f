import { inferredSuccessors } from '../../generated/history/successors.ts';
import { getCrossReferences } from '../fields/getCrossReferences.ts';
import { getModifier } from '../lookup/getModifier.ts';
import { listCodes } from '../lookup/listCodes.ts';
import { listModifiers } from '../lookup/listModifiers.ts';
import { dayBefore } from '../shared/calendar.ts';
import { groupLinks, type Link } from '../shared/links.ts';
import { statusOfShape } from '../shared/shapes.ts';
import { knownLives } from './knownLives.ts';
import type { Life } from './lives.ts';
import { listWithOtherReferences } from './observations.ts';

/** A code that took the place of another one, or whose place another one took, and in which of its lives. */
export interface LifeLink extends Link {
  /** `undefined` for a code that no release lists, such as a CPT code. */
  readonly life: Life | undefined;
}

/** A life, and the one that took its place. */
type Pair = readonly [old: Life, successor: LifeLink];

interface Links {
  readonly successors: ReadonlyMap<Life, readonly LifeLink[]>;
  readonly predecessors: ReadonlyMap<Life, readonly LifeLink[]>;
}

const read: { links: Links | undefined } = { links: undefined };

/** What took the place of a life. */
export function successorsOf({ life }: Pick<LifeLink, 'life'>): readonly LifeLink[] {
  return (life && links().successors.get(life)) ?? [];
}

/** The lives whose place this one took. */
export function predecessorsOf({ life }: Pick<LifeLink, 'life'>): readonly LifeLink[] {
  return (life && links().predecessors.get(life)) ?? [];
}

function links(): Links {
  read.links ??= readLinks();
  return read.links;
}

function readLinks(): Links {
  const pairs = [...readReferences(), ...readInferred()];
  return {
    successors: groupLinks(pairs),
    predecessors: groupLinks(
      pairs.flatMap(([old, { life, basis }]) => (life ? [[life, { code: old.code, basis, life: old }] as const] : [])),
    ),
  };
}

function readReferences(): readonly Pair[] {
  const ids = new Set<string>([...listCodes(), ...listModifiers()].filter(hasReferences));
  for (const id of listWithOtherReferences()) ids.add(id);
  return [...ids]
    .flatMap(knownLives)
    .flatMap((life) => referencesOf(life).flatMap((reference) => pairInTime(life, reference)));
}

function hasReferences(id: string): boolean {
  return (getCrossReferences(id) ?? getModifier(id)?.crossReferences ?? []).length > 0;
}

/** What the newest release with any reference refers to: later ones may have blanked it, and older ones may be wrong. */
function referencesOf({ observations }: Life): readonly string[] {
  return (
    observations
      .map(({ record }) => record.crossReferences)
      .filter(({ length }) => length > 0)
      .at(-1) ?? []
  );
}

/** Of two codes the one that ended first is the old one, as in the newest release; here each has several lives. */
function pairInTime(life: Life, reference: string): readonly Pair[] {
  const basis = 'crossReference';
  const lives = knownLives(reference);
  const successor = lives.find((other) => endsBefore(life, other));
  const isOfOtherSet = lives.length === 0 && statusOfShape(reference) !== 'unlisted';
  if (successor || (life.through !== undefined && isOfOtherSet)) {
    return [[life, { code: reference, basis, life: successor }]];
  }
  const old = lives.filter((other) => endsBefore(other, life) && other.from <= life.from).at(-1);
  return old ? [[old, { code: life.code, basis, life }]] : [];
}

function endsBefore({ through }: Life, other: Life): boolean {
  return through !== undefined && (other.through === undefined || through < other.through);
}

/** An inferred successor begins on the day after the old code's last day: that shows which lives are meant. */
function readInferred(): readonly Pair[] {
  return [...inferredSuccessors.matchAll(/(\w{5})(\w{5})/g)].flatMap(([, old = '', code = '']) =>
    knownLives(old).flatMap((life) =>
      knownLives(code)
        .filter(({ from }) => dayBefore(from) === life.through)
        .map((successor) => [life, { code, basis: 'inferred', life: successor }] as const),
    ),
  );
}
