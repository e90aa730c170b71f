import type { PackedHistory } from '../../src/packed/unpackHistory.ts';
import { formOf, type RecordField, valueFields } from '../fields.ts';
import { type HcpcsRecord, type ReleaseRecords, valuesOf } from '../model.ts';
import { byFrequency } from './byFrequency.ts';
import { escapeText } from './escapeText.ts';
import { packEdit } from './packEdit.ts';

/** A history: the codes and modifiers that only older releases list, and how each release differs from the next. */
export interface PackedReleases extends PackedHistory {
  readonly departed: readonly string[];
}

/**
 * Packs how each release differs from the next newer one, from the newest back to the oldest. The rows are the newest's
 * codes, its modifiers, and then the codes and modifiers that only older releases list, whose fields count as blank in
 * the newest. What differs in a row is a set of fields: a letter for the field, from `a` on in the order of the record,
 * and its values in the older release, separated by semicolons; an exclamation mark says that the older release lists
 * the code and the later one does not, or the other way round. Sets that several rows have are in a list, the most
 * frequent one first, separated by bars, and their fields by commas. A release is a sequence of set numbers, each after
 * the number of rows without a difference before it, left out for 0. A number is in base 26, its last digit a capital
 * (A = 0), the others small letters. A point stands for a set that no other row has: these are in a list of their own,
 * in the order of the points. The releases are separated by bars.
 *
 *     2026-07: A0001 (action N), A0002, A0003 (statute 1861), the modifier XE
 *     2026-01: A0001 (action C), A0003 (statute 1861,s)
 *     2025-10: A0001 (action N), A0003 (statute 1861,s), J1440 (added 1994-01-01)
 *
 *     departed    J1440
 *     sets        !
 *     singleSets  wC|g1861~002cs|wN|!,t1994-01-01
 *     changes     .A.A|.3.
 *
 *     .     2026-01, row 0 (A0001): the first single set, the action (w) is C
 *     A     row 1 (A0002): set 0, it is not listed
 *     .     row 2 (A0003): the next single set, the statute (g) is 1861,s
 *     A     row 3 (XE): set 0
 *     |.    2025-10, row 0: the action is N
 *     3.    row 4 (J1440), three rows on: it is listed and its added date (t) is 1994-01-01
 *
 * A description has no value in its set: how to turn the later text into the older one is in a list of edits
 * (`packEdit.ts`), one for each change in their order, separated by bars. `src/packed/unpackHistory.ts` reads it.
 */
export function packHistory(releases: readonly ReleaseRecords[]): PackedReleases {
  const [newest = new Map(), ...older] = releases.map(byCode).reverse();
  const departed = [...new Set(older.flatMap((records) => [...records.keys()]))].filter((id) => !newest.has(id)).sort();
  const edits = { longDescription: [] as string[], shortDescription: [] as string[] };
  const later = new Map(newest);
  let listed: ReadonlySet<string> = new Set(newest.keys());
  const setsOfReleases = older.map((records) => {
    const sets = [...newest.keys(), ...departed].map((id) => {
      const toggled = records.has(id) === listed.has(id) ? [] : ['!'];
      const record = records.get(id);
      if (record === undefined) return toggled.join();
      const changed = compareFields(later.get(id), record, edits);
      later.set(id, record);
      return [...toggled, ...changed].join();
    });
    listed = new Set(records.keys());
    return sets;
  });
  const all = setsOfReleases.flat().filter((set) => set !== '');
  const repeated = findRepeated(all);
  const sets = byFrequency(all.filter((set) => repeated.has(set)));
  const numbers = new Map(sets.map((set, number) => [set, packNumber(number)]));
  const toNumber = (set: string) => (set === '' ? undefined : (numbers.get(set) ?? '.'));
  return {
    departed,
    sets: sets.join('|'),
    singleSets: all.filter((set) => !repeated.has(set)).join('|'),
    changes: setsOfReleases.map((rows) => packRows(rows.map(toNumber))).join('|'),
    longDescription: edits.longDescription.join('|'),
    shortDescription: edits.shortDescription.join('|'),
  };
}

function findRepeated(texts: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(texts.filter((text) => seen.has(text) || !seen.add(text)));
}

/** The records of a release by code: codes first, then modifiers. */
export function byCode({ codes, modifiers }: ReleaseRecords): Map<string, HcpcsRecord> {
  return new Map([...codes, ...modifiers].map((record) => [record.code, record]));
}

function compareFields(
  later: HcpcsRecord | undefined,
  older: HcpcsRecord,
  edits: Record<string, string[]>,
): readonly string[] {
  const valuesOfLater = (field: RecordField) => (later ? valuesOf(later, field) : []);
  return valueFields.flatMap((field, index) => {
    const [before, after] = [valuesOfLater(field), valuesOf(older, field)];
    if (before.join('\n') === after.join('\n')) return [];
    const letter = String.fromCharCode(97 + index);
    if (formOf(field) !== 'text') return [letter + packField(after)];
    edits[field.property]?.push(packEdit(before.join(), after.join()));
    return [letter];
  });
}

/** A field's values, in the form of a row in the library's columns. */
function packField(values: readonly string[]): string {
  return values.map((value) => escapeText(value, ',;|')).join(';');
}

function packRows(numbers: readonly (string | undefined)[]): string {
  let packed = '';
  let skipped = 0;
  for (const number of numbers) {
    if (number !== undefined) packed += (skipped || '') + number;
    skipped = number === undefined ? skipped + 1 : 0;
  }
  return packed;
}

function packNumber(number: number): string {
  return packLeading(Math.floor(number / 26)) + String.fromCharCode(65 + (number % 26));
}

function packLeading(number: number): string {
  return number === 0 ? '' : packLeading(Math.floor(number / 26)) + String.fromCharCode(97 + (number % 26));
}
