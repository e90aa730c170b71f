/**
 * Packs one column, a list of values for each row, into a string: a line for each row, the values of a row parted by
 * tabs, an empty line for a blank row. CMS's texts hold neither (the validation sees to that), so nothing is escaped.
 *
 *     [['11', '21'], [], ['00']]  →  '11\t21\n\n00'
 *
 * `src/internal/unpackColumn.ts` reads it.
 */
export function packColumn(rows: readonly (readonly string[])[]): string {
  return rows.map((values) => values.join('\t')).join('\n');
}
