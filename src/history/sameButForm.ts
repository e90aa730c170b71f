import { wordsOf } from '../shared/wordsOf.ts';
import type { HistoricRecord } from './types.ts';

/**
 * Whether a record of a life and a later one say the same. Form does not count: case, blanks and punctuation of a
 * description, 0 or a blank as base units of a modifier, an action effective date that CMS has lost since.
 */
export function sameButForm(older: HistoricRecord, newer: HistoricRecord): boolean {
  if (older === newer) return true;
  const properties = Object.keys(older) as (keyof HistoricRecord)[];
  return properties.every(
    (property) =>
      withoutForm(older, property) === withoutForm(newer, property) ||
      (property === 'actionEffectiveDate' && hasLostDate(newer)),
  );
}

/** CMS's files since 2017 leave the date of some old codes blank, or repeat the added date; those before have it. */
function hasLostDate({ actionEffectiveDate, addedDate }: HistoricRecord): boolean {
  return (actionEffectiveDate ?? addedDate) === addedDate;
}

function withoutForm(record: HistoricRecord, property: keyof HistoricRecord): string {
  const value = record[property];
  if (property === 'longDescription' || property === 'shortDescription') return wordsOf(String(value));
  return String(property === 'anesthesiaBaseUnits' ? (value ?? 0) : value);
}
