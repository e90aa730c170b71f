import type { Reading } from '../billing/readBillingUnit.ts';
import { checkedValues } from './checkReadsBack.ts';
import { packValues } from './packValues.ts';

/**
 * Packs units as a repeated field: CMS's words, the quantity and the unit in UCUM, and these three again for each
 * further component of a combination. A code without a unit is a blank.
 *
 *     'up to 50 mg;50;mg'    '0.5 g;0.5;g;0.125 g;0.125;g'
 *
 * `src/billing/getBillingUnit.ts` reads it.
 */
export function packBillingUnits(readings: readonly Reading[]): string {
  const rows = readings.map((reading) =>
    'reason' in reading ? [] : reading.quantities.flatMap(({ text, quantity, ucum }) => [text, quantity, ucum]),
  );
  return checkedValues(packValues(rows), rows);
}
