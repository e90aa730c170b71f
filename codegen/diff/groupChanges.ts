import { columnLabel, recordFields } from '../fields.ts';
import type { Change, ChangeKind, MeaningChange, ReleaseDiff } from './releaseDiff.ts';

/** The changes of one kind; for the kind `field`, those of one property. */
export interface ChangeGroup {
  readonly kind: ChangeKind;
  /** Words for a heading or after a number of records (example: `'with another long description'`). */
  readonly what: string;
  readonly changes: readonly Change[];
}

const kinds: readonly (readonly [Exclude<ChangeKind, 'field'>, string])[] = [
  ['reused', 're-used with another meaning'],
  ['reactivated', 'reactivated'],
  ['terminated', 'terminated'],
  ['terminationMoved', 'with their termination moved'],
  ['terminationWithdrawn', 'with their termination withdrawn'],
  ['addedDateCorrected', 'with their added date corrected'],
  ['longDescription', 'with another long description'],
  ['shortDescription', 'with another short description'],
  ['letterCase', 'changed only in case'],
];

/** The changes by kind, in the order of the kinds and then of CMS's columns; kinds without any are left out. */
export function groupChanges({ changes }: Pick<ReleaseDiff, 'changes'>): readonly ChangeGroup[] {
  const groups = [
    ...kinds.map(([kind, what]) => ({ kind, what, changes: changes.filter(({ change }) => change === kind) })),
    ...recordFields.map((field) => ({
      kind: 'field' as const,
      what: `with ${field.columns.length > 1 ? 'other' : 'another'} ${columnLabel(field)}`,
      changes: changes.filter(({ change, property }) => change === 'field' && property === field.property),
    })),
  ];
  return groups.filter((group) => group.changes.length > 0);
}

/** How many codes and modifiers there are among changes or records (example: `'102 codes and 1 modifier'`). */
export function countRecords(records: readonly Pick<Change, 'code' | 'kind'>[]): string {
  const count = (kind: Change['kind']) => {
    const number = new Set(records.filter((record) => record.kind === kind).map(({ code }) => code)).size;
    return number === 0 ? [] : [`${number} ${kind}${number === 1 ? '' : 's'}`];
  };
  return [...count('code'), ...count('modifier')].join(' and ');
}

/** The codes, each once (example: '`A0021` `A0080`'). */
export function listCodes(changes: readonly Pick<Change, 'code'>[]): string {
  return [...new Set(changes.map(({ code }) => `\`${code}\``))].join(' ');
}

/** What happened to values whose meanings differ, for a heading or after their number. */
export const describedOtherwise = 'described otherwise by the record layout';

/** How many values changed their meanings (example: `'1 value'`). */
export function countMeanings({ length }: readonly MeaningChange[]): string {
  return `${length} value${length === 1 ? '' : 's'}`;
}
