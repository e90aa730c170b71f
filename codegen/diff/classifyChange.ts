import type { ChangeKind, DiffRecord } from './releaseDiff.ts';

/** A record in both releases, and the first day of each. */
export interface RecordPair {
  readonly before: DiffRecord;
  readonly after: DiffRecord;
  readonly oldDay: string;
  readonly newDay: string;
}

/** Finds what the change of a property means: `ChangeKind` has the rules. */
export function classifyChange(property: string, pair: RecordPair): ChangeKind {
  if (isReused(pair)) return 'reused';
  if (property === 'terminationDate') return classifyTermination(pair);
  if (property === 'addedDate') return isAddedAgain(pair) ? 'reactivated' : 'addedDateCorrected';
  return property === 'longDescription' || property === 'shortDescription' ? property : 'field';
}

function classifyTermination({ before, after, oldDay, newDay }: RecordPair): ChangeKind {
  const [ended, ends] = [dateOf(before, 'terminationDate'), dateOf(after, 'terminationDate')];
  if (ended === '') return 'terminated';
  const wasOutOfUse = ended < oldDay || after.action === 'R';
  if (wasOutOfUse && (ends === '' || ends >= newDay)) return 'reactivated';
  return ends === '' ? 'terminationWithdrawn' : 'terminationMoved';
}

function isReused({ before, after, oldDay }: RecordPair): boolean {
  const wasInUse = dateOf(before, 'addedDate') <= oldDay;
  const end = dateOf(before, 'terminationDate') || (wasInUse ? oldDay : undefined);
  return end !== undefined && dateOf(after, 'addedDate') > end && wordsOf(before) !== wordsOf(after);
}

function isAddedAgain({ before, after }: RecordPair): boolean {
  const ended = dateOf(before, 'terminationDate');
  return ended !== '' && dateOf(after, 'addedDate') > ended;
}

function wordsOf({ longDescription }: DiffRecord): string {
  return String(longDescription)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** ISO dates sort as texts; '' for a blank one. */
function dateOf(record: DiffRecord, property: string): string {
  return String(record[property] ?? '');
}
