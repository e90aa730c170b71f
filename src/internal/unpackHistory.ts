import type { RecordFields } from '../../generated/types.ts';
import { unescapeText } from './unescapeText.ts';
import { toList, toNumber, toScalar } from './unpackValues.ts';

/** What older releases say otherwise, as `codegen/pack/packHistory.ts` packs it. */
export interface PackedHistory {
  readonly sets: string;
  readonly changes: string;
  readonly longDescription: string;
  readonly shortDescription: string;
}

/** A field that a release has otherwise than the next newer one: packed values, or the edit of a description. */
export interface FieldChange {
  /** `undefined` where not a field differs, but whether the release lists the code at all. */
  readonly property: keyof RecordFields | undefined;
  readonly packed: string;
}

/** What changed in a row, by the number of the release, counted back from 0 for the last but one. */
export type RowChanges = ReadonlyMap<number, readonly FieldChange[]>;

/** How each field is read. In this order letters from `a` on stand for them. */
const readers: { readonly [Property in keyof RecordFields]: (packed: string) => RecordFields[Property] } = {
  longDescription: unescapeText,
  shortDescription: unescapeText,
  pricingIndicators: toList,
  multiplePricingIndicator: toScalar,
  coverageIssuesManualReferences: toList,
  medicareCarriersManualReferences: toList,
  statute: toScalar,
  labCertifications: toList,
  crossReferences: toList,
  coverage: toScalar,
  ascPaymentGroup: toScalar,
  ascPaymentGroupEffectiveDate: toScalar,
  mogPaymentGroup: toScalar,
  mogPaymentPolicyIndicator: toScalar,
  mogPaymentGroupEffectiveDate: toScalar,
  processingNote: toScalar,
  betos: toScalar,
  typesOfService: toList,
  anesthesiaBaseUnits: toNumber,
  addedDate: unescapeText,
  actionEffectiveDate: toScalar,
  terminationDate: toScalar,
  action: toScalar,
};

/** The changes of all rows that have some. */
export function unpackHistory({ sets, changes, ...texts }: PackedHistory): ReadonlyMap<number, RowChanges> {
  const properties = Object.keys(readers) as (keyof RecordFields)[];
  const edits = {
    longDescription: texts.longDescription.split('|').values(),
    shortDescription: texts.shortDescription.split('|').values(),
  };
  const toChange = (field: string): FieldChange => {
    if (field === '!') return { property: undefined, packed: '' };
    const property = properties[field.charCodeAt(0) - SMALL_A];
    const isText = property === 'longDescription' || property === 'shortDescription';
    return { property, packed: isText ? (edits[property].next().value as string) : field.slice(1) };
  };
  const list = sets.split('|').map((set) => set.split(','));
  const rows = new Map<number, Map<number, readonly FieldChange[]>>();
  for (const [back, ofRelease] of changes.split('|').entries()) {
    let row = 0;
    for (const [, skipped, leading = '', last = ''] of ofRelease.matchAll(/(\d*)([a-z]*)([A-Z])/g)) {
      row += Number(skipped);
      const changed = rows.get(row) ?? new Map<number, readonly FieldChange[]>();
      rows.set(row, changed.set(back, (list[unpackNumber(leading, last)] as string[]).map(toChange)));
      row += 1;
    }
  }
  return rows;
}

const SMALL_A = 97;
const CAPITAL_A = 65;

function unpackNumber(leading: string, last: string): number {
  let number = 0;
  for (const digit of leading) number = number * 26 + digit.charCodeAt(0) - SMALL_A;
  return number * 26 + last.charCodeAt(0) - CAPITAL_A;
}

/** The fields of a record that no later release has: each is a change. */
export function blankFields(): RecordFields {
  return Object.fromEntries(Object.entries(readers).map(([property, read]) => [property, read('')])) as never;
}

/**
 * What each release says of a row, from the newest back, `undefined` where it does not list it: the same object as long
 * as the releases say the same. A row that the newest does not list starts with blank fields.
 */
export function fieldsBack<Fields extends RecordFields>(
  start: Fields,
  isListedThere: boolean,
  changes: RowChanges | undefined,
  releases: number,
): readonly (Fields | undefined)[] {
  let fields = start;
  let isListed = isListedThere;
  const found = [isListed ? fields : undefined];
  for (let back = 0; back < releases - 1; back += 1) {
    const changed = changes?.get(back) ?? [];
    if (changed.some(({ property }) => property === undefined)) isListed = !isListed;
    const different = changedFields(fields, changed);
    if (Object.keys(different).length > 0) fields = Object.freeze({ ...fields, ...different });
    found.push(isListed ? fields : undefined);
  }
  return found;
}

/** The fields that differ from those of the next newer release, as an older one has them. */
export function changedFields(later: RecordFields, changes: readonly FieldChange[]): Partial<RecordFields> {
  return Object.fromEntries(
    changes.flatMap(({ property, packed }) => {
      if (property === undefined) return [];
      const isText = property === 'longDescription' || property === 'shortDescription';
      return [[property, isText ? edited(later[property], packed) : readers[property](packed)]];
    }),
  );
}

/** The text that an edit makes, from its end to its beginning. */
function edited(text: string, edit: string): string {
  let end = text.length;
  let made = '';
  for (const step of edit.split(';')) {
    const [kept = '', dropped = ''] = step.split(' ', 2);
    const inserted = unescapeText(step.slice(kept.length + dropped.length + 2));
    made = inserted + text.slice(end - Number(kept), end) + made;
    end -= Number(kept) + Number(dropped);
  }
  return text.slice(0, end) + made;
}
