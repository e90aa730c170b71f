import type { HcpcsRecord } from '../model.ts';
import type { ChangeKind } from './releaseDiff.ts';

/** A record in both releases, and the first day of each. */
export interface RecordPair {
  readonly before: HcpcsRecord;
  readonly after: HcpcsRecord;
  readonly oldDay: string;
  readonly newDay: string;
}

/** Finds what the change of a property means: `ChangeKind` has the rules. */
export function classifyChange(property: string, pair: RecordPair): ChangeKind {
  if (isReused(pair)) return 'reused';
  if (property === 'terminationDate') return classifyTermination(pair);
  if (property === 'addedDate') return isAddedAgain(pair) ? 'reactivated' : 'addedDateCorrected';
  if (property !== 'longDescription' && property !== 'shortDescription') return 'field';
  return inCapitals(pair.before[property]) === inCapitals(pair.after[property]) ? 'letterCase' : property;
}

function inCapitals(description: string): string {
  return description.replaceAll(' ', '').toUpperCase();
}

function classifyTermination({ before, after, oldDay, newDay }: RecordPair): ChangeKind {
  const [ended, ends] = [endOf(before), endOf(after)];
  if (ended === '') return 'terminated';
  const wasOutOfUse = ended < oldDay || after.action === 'R';
  if (wasOutOfUse && (ends === '' || ends >= newDay)) return 'reactivated';
  return ends === '' ? 'terminationWithdrawn' : 'terminationMoved';
}

function isReused({ before, after, oldDay }: RecordPair): boolean {
  const wasInUse = before.addedDate <= oldDay;
  const end = endOf(before) || (wasInUse ? oldDay : undefined);
  return end !== undefined && after.addedDate > end && wordsOf(before) !== wordsOf(after);
}

function isAddedAgain({ before, after }: RecordPair): boolean {
  const ended = endOf(before);
  return ended !== '' && after.addedDate > ended;
}

function wordsOf({ longDescription }: HcpcsRecord): string {
  return longDescription
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** ISO dates sort as texts; '' for a record without an end. */
function endOf({ terminationDate = '' }: HcpcsRecord): string {
  return terminationDate;
}
