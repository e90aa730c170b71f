import type { HistoricRecord } from './types.ts';

/**
 * Whether two records of one life say the same. Form does not count: case, blanks and punctuation of a description, 0
 * or a blank as base units of a modifier, a blank action effective date or the added date.
 */
export function sameButForm(one: HistoricRecord, other: HistoricRecord): boolean {
  if (one === other) return true;
  const properties = Object.keys(one) as (keyof HistoricRecord)[];
  return properties.every((property) => withoutForm(one, property) === withoutForm(other, property));
}

function withoutForm(record: HistoricRecord, property: keyof HistoricRecord): string {
  const value = record[property];
  if (property === 'longDescription' || property === 'shortDescription') return wordsOf(String(value));
  // CMS's spreadsheets leave the date of some old codes blank where its texts repeat the added date.
  if (property === 'actionEffectiveDate') return String(value ?? record.addedDate);
  return String(property === 'anesthesiaBaseUnits' ? (value ?? 0) : value);
}

/** Letters, digits and what changes the sense: comparisons, percent and plus signs, the point in a number. */
function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/(\d\.\d)|[^a-z0-9<>=+%]/g, '$1');
}
