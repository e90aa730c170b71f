import { billingUnitColumn } from './internal/billingUnits.ts';
import { rowOfInput } from './internal/codes.ts';
import { valueAt } from './internal/unpackValues.ts';
import type { BillingUnit } from './types.ts';

/**
 * Returns what one unit of a code is on a claim, as its long description ends: `qualifier` tells "1 mg" from "up to 50
 * mg" and "per 15 minutes". CMS's "unit" is `{unit}` in UCUM, a bare count `1`, a food's calorie `[Cal]`. A combination
 * has `components` instead of a `quantity`. `undefined` where the description leaves a doubt, or the code is not listed.
 *
 * @example
 * getBillingUnit('J9271') //=> { quantity: 1, ucum: 'mg', text: '1 mg', qualifier: 'exactly' }
 */
export function getBillingUnit(code: string): BillingUnit | undefined {
  const row = rowOfInput(code);
  return row === undefined ? undefined : valueAt(billingUnitColumn, row);
}
