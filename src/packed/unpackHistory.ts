import type { FieldForms, RecordFields } from '../../generated/types.ts';
import { readValue } from './readValue.ts';
import { unescapeText } from './unescapeText.ts';

/** How older releases differ, as `codegen/pack/packHistory.ts` packs it. */
export interface PackedHistory {
  readonly sets: string;
  readonly singleSets: string;
  readonly changes: string;
  readonly longDescription: string;
  readonly shortDescription: string;
}

/** A field that differs from the next newer release: packed values, or the edit of a description. */
export interface FieldChange {
  /** `undefined` if the change is not in a field, but in whether the release lists the code at all. */
  readonly property: keyof RecordFields | undefined;
  readonly form: FieldForms[keyof FieldForms];
  readonly packed: string;
}

/** What changed in a row, by release. Releases are counted back from 0, the last but one. */
export type RowChanges = ReadonlyMap<number, readonly FieldChange[]>;

/**
 * What changed in each row; rows without a change are left out. The letter `a` is the first field of `forms`, `b` the
 * second, and so on.
 */
export function unpackHistory(
  { sets, singleSets, changes, longDescription, shortDescription }: PackedHistory,
  forms: FieldForms,
): ReadonlyMap<number, RowChanges> {
  const fields = Object.entries(forms) as [keyof RecordFields, FieldChange['form']][];
  const edits: Partial<Record<keyof RecordFields, Iterator<string>>> = {
    longDescription: longDescription.split('|').values(),
    shortDescription: shortDescription.split('|').values(),
  };
  const toChange = (field: string): FieldChange => {
    if (field === '!') return { property: undefined, form: 'scalar', packed: '' };
    const [property, form] = fields[field.charCodeAt(0) - SMALL_A] as (typeof fields)[number];
    return { property, form, packed: edits[property]?.next().value ?? field.slice(1) };
  };
  const list = sets.split('|');
  const singles = singleSets.split('|').values();
  const rows = new Map<number, Map<number, readonly FieldChange[]>>();
  for (const [back, ofRelease] of changes.split('|').entries()) {
    let row = 0;
    for (const [, skipped, leading = '', last = ''] of ofRelease.matchAll(/(\d*)([a-z]*)([A-Z.])/g)) {
      row += Number(skipped);
      const changed = rows.get(row) ?? new Map<number, readonly FieldChange[]>();
      const set = last === '.' ? singles.next().value : list[unpackNumber(leading, last)];
      rows.set(row, changed.set(back, (set as string).split(',').map(toChange)));
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

/** The blank fields of a record that no later release lists: every field of it is a change. */
export function blankFields(forms: FieldForms): RecordFields {
  const blank = (form: FieldChange['form']) => (form === 'text' ? '' : readValue(form, ''));
  return Object.fromEntries(Object.entries(forms).map(([property, form]) => [property, blank(form)])) as never;
}

/**
 * What each release says of a row, from the newest back; `undefined` where a release does not list it. As long as
 * releases say the same, it is the same object. A row that the newest release does not list starts with blank fields.
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

/** The fields that differ from the next newer release, with their values in the older one. */
export function changedFields(later: RecordFields, changes: readonly FieldChange[]): Partial<RecordFields> {
  return Object.fromEntries(
    changes.flatMap(({ property, form, packed }) => {
      if (property === undefined) return [];
      return [[property, form === 'text' ? edited(later[property] as string, packed) : readValue(form, packed)]];
    }),
  );
}

/** Applies an edit to a text, from its end to its beginning. */
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
