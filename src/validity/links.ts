import { crossReferencesColumn } from '../../generated/codes/crossReferences.ts';
import { inferredSuccessorsColumn } from '../../generated/inferredSuccessors.ts';
import * as ofModifiers from '../../generated/modifiers/crossReferences.ts';
import { listCodes } from '../lookup/listCodes.ts';
import { listModifiers } from '../lookup/listModifiers.ts';
import { valueAt } from '../packed/unpackValues.ts';
import { groupLinks, type Link } from '../shared/links.ts';
import { statusOfShape } from '../shared/shapes.ts';
import type { CodeId, ModifierId } from '../types.ts';
import { type Term, termOf } from './terms.ts';

type Id = CodeId | ModifierId;

/** A pair of which the second took the place of the first, and how that is known. */
type Pair = readonly [old: string, successor: string, basis: Link['basis']];

interface Links {
  readonly successors: ReadonlyMap<string, readonly Link[]>;
  readonly predecessors: ReadonlyMap<string, readonly Link<Id>[]>;
}

const read: { links: Links | undefined } = { links: undefined };

/** The codes that took the place of this one. They may be CPT codes. */
export function successorsOf({ code }: Pick<Link, 'code'>): readonly Link[] {
  return links().successors.get(code) ?? [];
}

/** The codes and modifiers whose place this one took. Only a listed one is known to have ended. */
export function predecessorsOf({ code }: Pick<Link, 'code'>): readonly Link<Id>[] {
  return links().predecessors.get(code) ?? [];
}

function links(): Links {
  read.links ??= readLinks();
  return read.links;
}

function readLinks(): Links {
  const pairs = [...readReferences(), ...readInferred()];
  return {
    successors: groupLinks(pairs.map(([old, code, basis]) => [old, { code, basis }])),
    predecessors: groupLinks(pairs.map(([old, successor, basis]) => [successor, { code: old as Id, basis }])),
  };
}

/**
 * CMS refers from the old code to the new one, from the new one to the old one, or both. The one that ended first is
 * the old one; if neither has ended, neither replaced the other.
 */
function readReferences(): readonly Pair[] {
  const tables = [
    { ids: listCodes(), column: crossReferencesColumn },
    { ids: listModifiers(), column: ofModifiers.crossReferencesColumn },
  ];
  return tables.flatMap(({ ids, column }) =>
    ids.flatMap((id, row) => valueAt(column, row).flatMap((reference) => pairInTime(id, reference))),
  );
}

function pairInTime(id: string, reference: string): readonly Pair[] {
  const { firstDay, lastDay } = termOf(id) as Term;
  const other = termOf(reference);
  if (lastDay < (other?.lastDay ?? Infinity)) {
    // An HCPCS code that is not listed has left CMS's file: it ended before those that are still in it.
    return other || statusOfShape(reference) !== 'unlisted' ? [[id, reference, 'crossReference']] : [];
  }
  // CMS re-uses codes: a younger one than the code that refers to it has another meaning than the one referred to.
  return other && other.lastDay < lastDay && other.firstDay <= firstDay ? [[reference, id, 'crossReference']] : [];
}

function readInferred(): readonly Pair[] {
  return listCodes().flatMap((code, row) =>
    valueAt(inferredSuccessorsColumn, row).map((successor) => [code, successor, 'inferred'] as const),
  );
}
