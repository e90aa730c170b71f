import { dayBefore } from '../../src/shared/calendar.ts';
import type { HcpcsRecord } from '../model.ts';
import { compareDescriptions, type Likeness } from './compareDescriptions.ts';
import { type Description, readDescription } from './readDescription.ts';

/** What the inference reads of a record. */
export type SuccessorRecord = Pick<
  HcpcsRecord,
  'code' | 'longDescription' | 'addedDate' | 'terminationDate' | 'pricingIndicators' | 'betos'
>;

export interface InferredSuccessor {
  readonly code: string;
  readonly replacedBy: string;
}

interface Candidate extends Likeness {
  readonly older: SuccessorRecord;
  readonly newer: SuccessorRecord;
}

/**
 * Infers which codes replace others that CMS names no successor for: a code that is added on the day after another
 * one's last day, and says the same. Ordered by code, then by successor; a code may have several.
 *
 * The records are those of one release, or of several: a code may have one for each of its lives and wordings.
 *
 *     J1040  methylprednisolone acetate, 80 mg       →  J1010  methylprednisolone acetate, 1 mg
 *     J0800  corticotropin, up to 40 units           →  J0801  corticotropin (acthar gel), up to 40 units
 *                                                       J0802  corticotropin (ani), up to 40 units
 *     J0610  calcium gluconate (fresenius kabi), …   →  J0612  calcium gluconate, not otherwise specified, 10 mg
 *
 * No pair is better than a wrong one. The rule was made by reading every pair that it finds in the releases of 2012 to
 * 2026, and those that lie near: `test/codegen/successors/pairs.ts` lists them.
 */
export function inferSuccessors(records: readonly SuccessorRecord[]): readonly InferredSuccessor[] {
  const candidates = findCandidates(withoutRepetition(records.filter((record) => !isQualityMeasure(record))));
  const ofOlder = groupBy(candidates, ({ older }) => older);
  const ofNewer = groupBy(candidates, ({ newer }) => newer);
  const chosen = candidates.filter((candidate) =>
    isChosen(candidate, ofOlder.get(candidate.older) ?? [], ofNewer.get(candidate.newer) ?? []),
  );
  const pairs = new Map(
    chosen.map(({ older, newer }) => [`${older.code} ${newer.code}`, { code: older.code, replacedBy: newer.code }]),
  );
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

/** Measures follow one another from year to year, and their wordings recur in other measures. Nobody bills one for another. */
function isQualityMeasure({ code, pricingIndicators, betos }: SuccessorRecord): boolean {
  return /^[GM]/.test(code) && pricingIndicators[0] === '00' && betos !== 'Y2';
}

/** Most records of a release are those of the one before. */
function withoutRepetition(records: readonly SuccessorRecord[]): readonly SuccessorRecord[] {
  const keyOf = ({ code, addedDate, terminationDate, longDescription }: SuccessorRecord) =>
    [code, addedDate, terminationDate, longDescription].join('|');
  return [...new Map(records.map((record) => [keyOf(record), record])).values()];
}

function findCandidates(records: readonly SuccessorRecord[]): readonly Candidate[] {
  const addedAfter = groupBy(records, ({ addedDate }) => dayBefore(addedDate));
  const descriptions = new Map<SuccessorRecord, Description>();
  const descriptionOf = (record: SuccessorRecord): Description => {
    const known = descriptions.get(record) ?? readDescription(record.longDescription);
    descriptions.set(record, known);
    return known;
  };
  return records.flatMap((older) =>
    (addedAfter.get(older.terminationDate) ?? []).flatMap((newer) => {
      const likeness = compareDescriptions(descriptionOf(older), descriptionOf(newer));
      return likeness === undefined || newer.code === older.code ? [] : [{ older, newer, ...likeness }];
    }),
  );
}

const exactness: Readonly<Record<Likeness['relation'], number>> = { identical: 2, same: 1, narrower: 0, wider: 0 };

/**
 * A code is replaced by what says exactly the same. Otherwise it is split into narrower ones, but for those that come
 * closer to another code, or it joins the wider one that comes closest.
 */
function isChosen(candidate: Candidate, ofOlder: readonly Candidate[], ofNewer: readonly Candidate[]): boolean {
  if (ofOlder.some(({ relation }) => exactness[relation] > exactness[candidate.relation])) return false;
  const rivals = candidate.relation === 'narrower' ? ofNewer : ofOlder;
  return rivals.every(({ share }) => share <= candidate.share);
}

function groupBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key | undefined, readonly Item[]> {
  const groups = new Map<Key | undefined, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
