import { unpackProductNames } from '../../src/packed/unpackProductNames.ts';
import { escapeText } from './escapeText.ts';

/**
 * Packs the product names of codes: for each code that has some, how many codes without names are before it, and its
 * names. Nothing stands for 0.
 *
 *     rows 3 and 4 of 'Keytruda' and of 'Jemperli' and 'Otulfi'  →  '3=Keytruda|=Jemperli;Otulfi'
 *
 * `src/packed/unpackProductNames.ts` reads it.
 */
export function packProductNames(rows: readonly (readonly string[])[]): string {
  let skipped = 0;
  const entries = rows.flatMap((names) => {
    if (names.length === 0) {
      skipped += 1;
      return [];
    }
    const entry = `${skipped || ''}=${names.map((name) => escapeText(name, '|;=')).join(';')}`;
    skipped = 0;
    return [entry];
  });
  return checkedNames(entries.join('|'), rows);
}

/** Packed names, if the library reads them as they were. A difference is a fault of the codegen. */
function checkedNames(packed: string, rows: readonly (readonly string[])[]): string {
  const unpacked = unpackProductNames(packed);
  for (const [row, names] of rows.entries()) {
    if ((unpacked.get(row) ?? []).join('\n') !== names.join('\n')) {
      throw new Error(`row ${row} does not read back as it was packed: ${names.join()}`);
    }
  }
  return packed;
}
