import { wordsOf } from '../src/shared/wordsOf.ts';
import type { CompiledRelease } from './compileRelease.ts';
import type { HcpcsRecord, ReleaseRecords } from './model.ts';
import type { ManifestRelease } from './releases/manifest.ts';

/** What the history takes of a release. */
export interface HistoricRelease extends Pick<CompiledRelease, 'id' | 'effectiveDate' | 'files'> {
  /** Whether that is all that the release says. */
  readonly isWhole: boolean;
  readonly records: ReleaseRecords;
}

/**
 * What the history takes of each release, oldest first: all records, or only those of lives that no later release has.
 * Of a life that is in several of those, descriptions that differ only in form are taken from the newest.
 */
export function historyRecords(
  releases: readonly CompiledRelease[],
  manifest: readonly ManifestRelease[],
): readonly HistoricRelease[] {
  const onlyLives = new Set(manifest.flatMap((release) => (release.onlyLives ? release.id : [])));
  const later = new Map<string, HcpcsRecord>();
  const fromWhole = new Set<string>();
  return releases
    .toReversed()
    .map(({ id, effectiveDate, files, records }) => {
      const isWhole = !onlyLives.has(id);
      const take = (list: readonly HcpcsRecord[]) =>
        list.flatMap((record) => {
          const known = later.get(record.code);
          const isSameLife = known !== undefined && !endedBefore(record, known);
          if (!isWhole && isSameLife && fromWhole.has(record.code)) return [];
          const taken = !isWhole && isSameLife ? inFormOf(known, record) : record;
          if (isWhole) fromWhole.add(record.code);
          else fromWhole.delete(record.code);
          later.set(record.code, taken);
          return [taken];
        });
      const taken = { codes: take(records.codes), modifiers: take(records.modifiers) };
      return { id, effectiveDate, files, isWhole, records: taken };
    })
    .toReversed();
}

/** Whether a record is of a life that had ended when the later one began. */
function endedBefore({ terminationDate }: HcpcsRecord, later: HcpcsRecord): boolean {
  return terminationDate !== undefined && later.addedDate > terminationDate;
}

function inFormOf(later: HcpcsRecord, record: HcpcsRecord): HcpcsRecord {
  const inForm = (property: 'longDescription' | 'shortDescription') =>
    wordsOf(later[property]) === wordsOf(record[property]) ? later[property] : record[property];
  return { ...record, longDescription: inForm('longDescription'), shortDescription: inForm('shortDescription') };
}
