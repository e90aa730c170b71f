import type { FieldForms, RecordFields, TextColumn, ValueColumn } from '../../generated/types.ts';
import { rowOfCode } from '../../src/packed/unpackCodes.ts';
import { blankFields, changedFields, fieldsBack, unpackHistory } from '../../src/packed/unpackHistory.ts';
import { unpackNotes } from '../../src/packed/unpackNotes.ts';
import { textAt } from '../../src/packed/unpackTexts.ts';
import { valueAt } from '../../src/packed/unpackValues.ts';
import { formOf, valueFields } from '../fields.ts';
import type { Tables } from './buildTables.ts';
import { packEdit } from './packEdit.ts';
import { type Fields, type PackedReleases, packField, recordsOf } from './packHistory.ts';

/** Packed codes, if the library finds each of them in its row. */
export function checkedCodes(packed: string, codes: readonly string[]): string {
  const reader = { packed, unpacked: undefined };
  for (const [row, code] of codes.entries()) check(code, row, rowOfCode(reader, code) === row);
  return packed;
}

/** Packed values, if the library reads them as they were. */
export function checkedValues(packed: string, rows: readonly (readonly string[])[]): string {
  const column: ValueColumn<readonly string[]> = { form: 'list', packed, unpacked: undefined };
  for (const [row, values] of rows.entries()) {
    check(values.join(), row, valueAt(column, row).join('\n') === values.join('\n'));
  }
  return packed;
}

/** Packed processing notes, if the library reads them as they were. */
export function checkedNotes(packed: string, notes: ReadonlyMap<string, string>): string {
  const unpacked = unpackNotes(packed);
  for (const [row, [number, text]] of [...notes].entries()) check(number, row, unpacked.get(number) === text);
  return packed;
}

/** Packed texts, if the library reads them as they were. */
export function checkedTexts(
  packed: string,
  texts: readonly string[],
  words: string,
  longWords: string | undefined,
): string {
  const column: TextColumn = {
    form: 'text',
    packed,
    words: { packed: words, unpacked: undefined },
    longWords,
    unpacked: undefined,
  };
  for (const [row, text] of texts.entries()) check(text, row, textAt(column, row) === text);
  return packed;
}

/** A packed history, if the library reads from it what each release says about each code and modifier. */
export function checkedHistory(packed: PackedReleases, releases: readonly Tables[]): PackedReleases {
  // For a single release nothing was packed.
  if (releases.length === 1) return packed;
  const [newest = new Map(), ...older] = releases.map(recordsOf).reverse();
  const changes = unpackHistory(packed, forms);
  for (const [row, id] of [...newest.keys(), ...packed.departed].entries()) {
    const start = newest.get(id);
    const found = fieldsBack(toFields(start), start !== undefined, changes.get(row), releases.length);
    for (const [back, records] of [newest, ...older].entries()) {
      check(id, row, print(found[back]) === print(records.get(id)));
    }
  }
  return packed;
}

/** As `generated/fields.ts` has them. */
const forms = Object.fromEntries(valueFields.map((field) => [field.property, formOf(field)])) as never as FieldForms;

/** Fields as the library gives them: read as if all of them were changes of blank ones. */
function toFields(values: Fields | undefined): RecordFields {
  const blank = blankFields(forms);
  if (values === undefined) return blank;
  const changes = valueFields.map((field, index) => {
    const ofField = values[index] ?? [];
    const form = formOf(field);
    const packed = form === 'text' ? packEdit('', ofField.join()) : packField(ofField);
    return { property: field.property as keyof RecordFields, form, packed };
  });
  return { ...blank, ...changedFields(blank, changes) };
}

/** What a record holds, from lists of values or from the library's form. */
function print(fields: RecordFields | Fields | undefined): string | undefined {
  return fields && JSON.stringify(Object.values(fields).map((value) => [value ?? []].flat().join('\n')));
}

/** A difference is a fault of the codegen, not of the release: nothing has been written yet. */
function check(what: string, row: number, same: boolean): void {
  if (!same) throw new Error(`row ${row} does not read back as it was packed: ${what}`);
}
