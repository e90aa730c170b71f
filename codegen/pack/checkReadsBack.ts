import { rowOfCode } from '../../src/internal/unpackCodes.ts';
import { type TextColumn, textAt } from '../../src/internal/unpackTexts.ts';
import { toList, type ValueColumn, valueAt } from '../../src/internal/unpackValues.ts';

/** Packed codes, if the library finds each of them in its row. */
export function checkedCodes(packed: string, codes: readonly string[]): string {
  const reader = { packed, unpacked: undefined };
  for (const [row, code] of codes.entries()) check(code, row, rowOfCode(reader, code) === row);
  return packed;
}

/** Packed values, if the library reads them as they were. */
export function checkedValues(packed: string, rows: readonly (readonly string[])[]): string {
  const column: ValueColumn<readonly string[]> = { packed, toValue: toList, unpacked: undefined };
  for (const [row, values] of rows.entries()) {
    check(values.join(), row, valueAt(column, row).join('\n') === values.join('\n'));
  }
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
    packed,
    words: { packed: words, unpacked: undefined },
    longWords,
    unpacked: undefined,
  };
  for (const [row, text] of texts.entries()) check(text, row, textAt(column, row) === text);
  return packed;
}

/** A difference is a fault of the codegen, not of the release: nothing has been written yet. */
function check(what: string, row: number, same: boolean): void {
  if (!same) throw new Error(`row ${row} does not read back as it was packed: ${what}`);
}
