import { countMeanings, countRecords, describedOtherwise, groupChanges } from './groupChanges.ts';
import type { ReleaseDiff } from './releaseDiff.ts';

/** The numbers of a comparison in one line. */
export function summarizeDiff(diff: Omit<ReleaseDiff, 'summary'>): string {
  const groups = [
    { what: 'added', changes: diff.added },
    { what: 'dropped from the file', changes: diff.dropped },
    ...groupChanges(diff),
    { what: 'changed only in blanks', changes: diff.onlyBlanks },
    { what: 'with another action code', changes: diff.actions },
  ];
  const meanings = diff.meaningChanges;
  const numbers = [
    ...groups.flatMap(({ what, changes }) => (changes.length === 0 ? [] : [`${countRecords(changes)} ${what}`])),
    ...(meanings.length === 0 ? [] : [`${countMeanings(meanings)} ${describedOtherwise}`]),
  ];
  return `HCPCS ${diff.old.id} → ${diff.new.id}: ${numbers.join(', ') || 'nothing differs'}`;
}
