import type { CompiledRelease } from './compileRelease.ts';
import type { Tables } from './pack/buildTables.ts';

/**
 * The first day from which a release lists everything that could be used. CMS's file keeps the codes
 * that have ended for some years, and then loses all that ended in a calendar year at once. So the answers are complete
 * from the beginning of the first year of which the file has an ended code. Modifiers say less: V8 and V9, which ended
 * in 2012, are still in the files of 2026. An older release may know a later end that is lost, of a code used again.
 */
export function findCompleteSince(
  { effectiveDate, tables }: Pick<CompiledRelease, 'effectiveDate' | 'tables'>,
  older: readonly Pick<CompiledRelease, 'tables'>[],
): string {
  const ends = termsOf({ codes: tables.codes }).flatMap(({ through }) => through ?? []);
  const firstEnd = ends.reduce((first, end) => (end < first ? end : first), effectiveDate);
  const keptSince = firstEnd < effectiveDate ? `${firstEnd.slice(0, 4)}-01-01` : effectiveDate;
  const lost = older.flatMap((release) => findLostEnds(release.tables, tables));
  return [keptSince, ...lost.map(dayAfter)].reduce((latest, day) => (day > latest ? day : latest));
}

interface Term {
  readonly id: string;
  readonly from: string;
  readonly through: string | undefined;
}

function termsOf(tables: Partial<Tables>): readonly Term[] {
  return [tables.codes, tables.modifiers].flatMap((table) =>
    table === undefined
      ? []
      : table.ids.map((id, row) => ({
          id,
          from: table.columns.get('addedDate')?.[row]?.[0] ?? '',
          through: table.columns.get('terminationDate')?.[row]?.[0],
        })),
  );
}

/** The last days that a release gives to codes and modifiers which a later one does not list, or lists as added since. */
function findLostEnds(tables: Tables, later: Tables): readonly string[] {
  const added = new Map(termsOf(later).map(({ id, from }) => [id, from]));
  return termsOf(tables).flatMap(({ id, through }) => {
    if (through === undefined) return [];
    const from = added.get(id);
    return from === undefined || from > through ? [through] : [];
  });
}

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}
