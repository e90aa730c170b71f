import type { FieldForms, TextColumn, ValueColumn } from '../../generated/types.ts';
import { rowOfCode } from '../../src/packed/unpackCodes.ts';
import { blankFields, fieldsBack, unpackHistory } from '../../src/packed/unpackHistory.ts';
import { unpackNotes } from '../../src/packed/unpackNotes.ts';
import { textAt } from '../../src/packed/unpackTexts.ts';
import { valueAt } from '../../src/packed/unpackValues.ts';
import { formOf, valueFields } from '../fields.ts';
import type { HcpcsRecord, ReleaseRecords } from '../model.ts';
import { byCode, type PackedReleases } from './packHistory.ts';

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
export function checkedHistory(packed: PackedReleases, releases: readonly ReleaseRecords[]): PackedReleases {
  // For a single release nothing was packed.
  if (releases.length === 1) return packed;
  const [newest = new Map(), ...older] = releases.map(byCode).reverse();
  const changes = unpackHistory(packed, forms);
  for (const [row, id] of [...newest.keys(), ...packed.departed].entries()) {
    const start = newest.get(id);
    const found = fieldsBack(start ?? blankFields(forms), start !== undefined, changes.get(row), releases.length);
    for (const [back, records] of [newest, ...older].entries()) {
      check(id, row, print(found[back]) === print(records.get(id)));
    }
  }
  return packed;
}

/** As `generated/fields.ts` has them. */
const forms = Object.fromEntries(valueFields.map((field) => [field.property, formOf(field)])) as never as FieldForms;

/** What a record says in the fields of the tables. */
function print(record: Partial<HcpcsRecord> | undefined): string | undefined {
  return record && JSON.stringify(valueFields.map(({ property }) => record[property] ?? null));
}

/** A difference is a fault of the codegen, not of the release: nothing has been written yet. */
function check(what: string, row: number, same: boolean): void {
  if (!same) throw new Error(`row ${row} does not read back as it was packed: ${what}`);
}
