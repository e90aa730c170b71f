import type { CompiledRelease } from './compileRelease.ts';
import type { HcpcsRecord, ReleaseRecords } from './model.ts';

/**
 * The first day from which a release lists everything that could be used. CMS's file keeps the codes
 * that have ended for some years, and then loses all that ended in a calendar year at once. So the answers are complete
 * from the beginning of the first year of which the file has an ended code. Modifiers say less: V8 and V9, which ended
 * in 2012, are still in the files of 2026. An older release may know a later end that is lost, of a code used again.
 */
export function findCompleteSince(
  { effectiveDate, records }: Pick<CompiledRelease, 'effectiveDate' | 'records'>,
  older: readonly Pick<CompiledRelease, 'records'>[],
): string {
  const ends = records.codes.flatMap(({ terminationDate }) => terminationDate ?? []);
  const firstEnd = ends.reduce((first, end) => (end < first ? end : first), effectiveDate);
  const keptSince = firstEnd < effectiveDate ? `${firstEnd.slice(0, 4)}-01-01` : effectiveDate;
  const lost = older.flatMap((release) => findLostEnds(release.records, records));
  return [keptSince, ...lost.map(dayAfter)].reduce((latest, day) => (day > latest ? day : latest));
}

/** The last days that a release gives to codes and modifiers which a later one does not list, or lists as added since. */
function findLostEnds(records: ReleaseRecords, later: ReleaseRecords): readonly string[] {
  const added = new Map(allOf(later).map(({ code, addedDate }) => [code, addedDate]));
  return allOf(records).flatMap(({ code, terminationDate }) => {
    if (terminationDate === undefined) return [];
    const from = added.get(code);
    return from === undefined || from > terminationDate ? [terminationDate] : [];
  });
}

function allOf({ codes, modifiers }: ReleaseRecords): readonly HcpcsRecord[] {
  return [...codes, ...modifiers];
}

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}
