import { type Reading, readBillingUnit } from '../../codegen/billing/readBillingUnit.ts';
import { compareReleases } from '../../codegen/diff/compareReleases.ts';
import type { Change } from '../../codegen/diff/releaseDiff.ts';
import type { HcpcsRecord } from '../../codegen/model.ts';
import { generatedReference } from '../../codegen/releases/generatedReference.ts';
import { checkCodeInHistory, listRecordsIn } from '../../src/history/index.ts';
import type { Replacement } from '../../src/index.ts';

/** What changed between two releases, for the codes asked about. */
export interface Changes {
  readonly old: string;
  readonly new: string;
  /** Codes that have ended or will end, by the new release and not by the old one, and those that left CMS's file. */
  readonly ended: readonly Ended[];
  readonly added: readonly Added[];
  /** Long descriptions with other words; `isReused` if the code has ended and was added again with another meaning. */
  readonly words: readonly {
    readonly code: string;
    readonly isReused: boolean;
    readonly old: string;
    readonly new: string;
  }[];
  /** What one unit is, by the description, where that changed. */
  readonly units: readonly { readonly code: string; readonly old: string | null; readonly new: string | null }[];
  /** Other fields: a date that was set back or withdrawn, coverage, pricing and the rest. */
  readonly fields: readonly FieldChange[];
  /** Those of the codes asked about that are in neither release. */
  readonly unknown: readonly string[];
}

interface Ended {
  readonly code: string;
  readonly shortDescription: string;
  /** The last day; `null` if CMS dropped the code without one. */
  readonly through: string | null;
  readonly unit: string | null;
  readonly replacedBy: readonly (Replacement & { readonly unit: string | null })[];
}

interface Added {
  readonly code: string;
  readonly shortDescription: string;
  readonly from: string;
  readonly unit: string | null;
}

interface FieldChange {
  readonly code: string;
  readonly property: string;
  readonly old: Value;
  readonly new: Value;
}

/** Values, each with its meaning in brackets; empty for a blank field. */
type Value = readonly string[];

/** Compares two releases that the package knows, for the given codes or for all. */
export function compare(older: string, newer: string, codes: ReadonlySet<string> | undefined): Changes {
  const layout = generatedReference().layout.content;
  const toSide = (id: string) => ({ id, files: [], layout, records: listRecordsIn(id) as readonly HcpcsRecord[] });
  const [before, after] = [toSide(older), toSide(newer)];
  const { added, dropped, changes } = compareReleases(before, after, 'text');
  const isAsked = ({ code }: { readonly code: string }) => codes?.has(code) ?? true;
  const records = new Map(after.records.map((record) => [record.code, record]));
  const known = new Set([...before.records, ...after.records].map(({ code }) => code));
  const ended = changes.filter(isEnd).flatMap(({ code }) => records.get(code) ?? []);
  const words = changes.filter(({ property }) => property === 'longDescription').filter(isAsked);
  return {
    old: older,
    new: newer,
    ended: [...ended, ...dropped].filter(isAsked).map((record) => toEnded(record, after.records, newer)),
    added: added.filter(isAsked).map(toAdded),
    words: words.map(({ code, change, old, new: now }) => ({
      code,
      isReused: change === 'reused',
      old: String(old),
      new: String(now),
    })),
    units: words.flatMap(({ code, old, new: now }) => {
      const units = { old: unitIn(String(old)), new: unitIn(String(now)) };
      return units.old === units.new ? [] : [{ code, ...units }];
    }),
    fields: changes.filter((change) => isAsked(change) && isOther(change)).map(toFieldChange),
    unknown: [...(codes ?? [])].filter((code) => !known.has(code)),
  };
}

function isEnd({ change, property }: Change): boolean {
  return change === 'terminated' && property === 'terminationDate';
}

/** Not shown elsewhere, and more than a date that only says when CMS last did something. */
function isOther(change: Change): boolean {
  return !isEnd(change) && !['longDescription', 'actionEffectiveDate'].includes(change.property);
}

function toEnded(record: HcpcsRecord, newest: readonly HcpcsRecord[], release: string): Ended {
  const { code, shortDescription, terminationDate = null } = record;
  const on = dayAfter(terminationDate) ?? `${release}-01`;
  const check = checkCodeInHistory(code, { on });
  const replacedBy = check.status === 'terminated' ? check.replacedBy : [];
  const unitOf = (code: string) => unitOfRecord(newest.find((other) => other.code === code));
  return {
    code,
    shortDescription,
    through: terminationDate,
    unit: unitOfRecord(record),
    replacedBy: replacedBy.map((replacement) => ({ ...replacement, unit: unitOf(replacement.code) })),
  };
}

function dayAfter(date: string | null): string | undefined {
  return date === null ? undefined : new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}

function toAdded(record: HcpcsRecord): Added {
  const { code, shortDescription, addedDate } = record;
  return { code, shortDescription, from: addedDate, unit: unitOfRecord(record) };
}

function unitOfRecord(record: HcpcsRecord | undefined): string | null {
  return record?.kind === 'code' ? unitIn(record.longDescription) : null;
}

/** CMS's words for one unit; `null` if the description does not say. */
function unitIn(longDescription: string): string | null {
  const reading: Reading = readBillingUnit(longDescription);
  return 'reason' in reading ? null : reading.quantities.map(({ text }) => text).join(' and ');
}

function toFieldChange({ code, property, old, new: now, meanings }: Change): FieldChange {
  const values = (value: unknown, words: readonly string[] = []): Value =>
    [value ?? []].flat().map((one, index) => (words[index] ? `${one} (${words[index]})` : String(one)));
  return { code, property, old: values(old, meanings?.old), new: values(now, meanings?.new) };
}
