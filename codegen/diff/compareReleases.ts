import { differOnlyInBlanks } from '../check/reconcile.ts';
import { codedFields, isText, recordFields } from '../fields.ts';
import type { HcpcsRecord, Value } from '../model.ts';
import type { Layout } from '../parse/layout.ts';
import { classifyChange, type RecordPair } from './classifyChange.ts';
import { compareLayouts } from './compareLayouts.ts';
import type { Change, ComparedRelease, PropertyChange, ReleaseDiff } from './releaseDiff.ts';
import { summarizeDiff } from './summarizeDiff.ts';

/** A release in the form that the comparison takes. */
export interface ComparedRecords extends Omit<ComparedRelease, 'counts'> {
  readonly layout: Layout;
  /** In the order of the codes, codes before modifiers. */
  readonly records: readonly HcpcsRecord[];
}

/** Compares two releases, property by property, and the meanings of their values. */
export function compareReleases(
  older: ComparedRecords,
  newer: ComparedRecords,
  compared: ReleaseDiff['compared'],
): ReleaseDiff {
  const [before, after] = [byCode(older.records), byCode(newer.records)];
  const days = { oldDay: `${older.id}-01`, newDay: `${newer.id}-01` };
  const pairs = newer.records.flatMap((record): readonly RecordPair[] => {
    const known = before.get(record.code);
    return known === undefined ? [] : [{ before: known, after: record, ...days }];
  });
  const differing = pairs.flatMap((pair) => changedProperties(pair).map((change) => ({ pair, change })));
  const isAction = ({ property }: PropertyChange) => property === 'action';
  const isReviewed = (change: PropertyChange) => !isAction(change) && !isOnlyBlanks(change);
  const changes = differing.map(({ change }) => change);
  const diff = {
    old: describe(older),
    new: describe(newer),
    compared,
    added: newer.records.filter(({ code }) => !before.has(code)),
    dropped: older.records.filter(({ code }) => !after.has(code)),
    changes: differing
      .filter(({ change }) => isReviewed(change))
      .map(({ change, pair }) => explain(change, pair, older.layout, newer.layout)),
    onlyBlanks: changes.filter(isOnlyBlanks),
    actions: changes.filter(isAction),
    meaningChanges: compareLayouts(older.layout, newer.layout),
  };
  return { ...diff, summary: summarizeDiff(diff) };
}

function byCode(records: readonly HcpcsRecord[]): ReadonlyMap<string, HcpcsRecord> {
  return new Map(records.map((record) => [record.code, record]));
}

function describe({ id, files, records }: ComparedRecords): ComparedRelease {
  const codes = records.filter(({ kind }) => kind === 'code').length;
  return { id, files, counts: { codes, modifiers: records.length - codes } };
}

function changedProperties({ before, after }: RecordPair): readonly PropertyChange[] {
  const { code, kind } = after;
  return recordFields.flatMap(({ property }) => {
    const [old, now] = [before[property], after[property]];
    return isSame(old, now) ? [] : [{ code, kind, property, old, new: now }];
  });
}

function isSame(one: Value, other: Value): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

function isOnlyBlanks({ property, old, new: now }: PropertyChange): boolean {
  return isText(property) && differOnlyInBlanks(String(old), String(now));
}

function explain(change: PropertyChange, pair: RecordPair, older: Layout, newer: Layout): Change {
  const classified = {
    ...change,
    change: classifyChange(change.property, pair),
    shortDescription: pair.after.shortDescription,
  };
  const field = codedFields.find(({ property }) => property === change.property);
  if (field === undefined) return classified;
  const meanings = (layout: Layout, value: Value) => {
    const listed = layout.get(field.layoutName)?.values ?? [];
    return [value ?? []].flat().map((one) => listed.find(({ code }) => code === one)?.description ?? '');
  };
  return { ...classified, meanings: { old: meanings(older, change.old), new: meanings(newer, change.new) } };
}
