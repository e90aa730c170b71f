import { codedFields } from '../fields.ts';
import type { Notice } from '../notice.ts';
import type { Layout, Meaning } from '../parse/layout.ts';
import type { RecordRow } from '../parse/parseRows.ts';
import { quote } from '../problem.ts';

/**
 * Adds to a release's record layout the values that its records use and only a newer layout has: 2025-01's prints `01L`
 * for BETOS `O1L`. A value with the same words that the newer layout does not have is the misprint, and goes.
 */
export function completeLayout(
  layout: Layout,
  newer: Layout,
  file: string,
  rows: readonly RecordRow[],
): { readonly layout: Layout; readonly notices: readonly Notice[] } {
  const completed = new Map(layout);
  const notices: Notice[] = [];
  for (const { layoutName, columns } of codedFields) {
    const field = layout.get(layoutName);
    const newerValues = newer.get(layoutName)?.values ?? [];
    if (field === undefined) continue;
    const listed = new Set(field.values.map(({ code }) => code));
    const added = new Map(newerValues.filter(({ code }) => !listed.has(code)).map((value) => [value.code, value]));
    const used = new Set<string>();
    for (const { cells } of rows) {
      for (const column of columns) {
        if (!added.has(cells[column])) continue;
        used.add(cells[column]);
        notices.push({ slip: 'otherLayout', where: file, code: cells.HCPC, column, found: quote(cells[column]) });
      }
    }
    if (used.size === 0) continue;
    const values = newerValues.filter(({ code }) => used.has(code));
    completed.set(layoutName, { ...field, values: mergeValues(field.values, values, newerValues) });
  }
  return { layout: notices.length > 0 ? completed : layout, notices };
}

/** Puts each value in the place of its misprint, or after those that the newer layout has before it. */
function mergeValues(
  own: readonly Meaning[],
  missing: readonly Meaning[],
  newer: readonly Meaning[],
): readonly Meaning[] {
  const order = new Map(newer.map(({ code }, index) => [code, index]));
  return missing.reduce((values, value) => {
    const isMisprint = (one: Meaning) => !order.has(one.code) && one.description === value.description;
    const place = values.findIndex(isMisprint);
    if (place !== -1) return values.with(place, value);
    const before = values.findLastIndex(({ code }) => (order.get(code) ?? Infinity) < (order.get(value.code) ?? 0));
    return values.toSpliced(before + 1, 0, value);
  }, own);
}
