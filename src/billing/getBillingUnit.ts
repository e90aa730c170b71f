import { billingUnitColumn } from '../../generated/billingUnits.ts';
import { valueIn } from '../fields/valueIn.ts';
import type { BillingQuantity, BillingUnit } from '../types.ts';

/** The units that were made, by their parts: codes share them. */
const units: Map<readonly string[], BillingUnit | undefined> = /* @__PURE__ */ new Map();

/**
 * Returns what one unit of a code is on a claim, as its long description ends: `qualifier` tells "1 mg" from "up to 50
 * mg" and "per 15 minutes". CMS's "unit" is `{unit}` in UCUM, a bare count `1`, a food's calorie `[Cal]`. A combination
 * has `components` instead of a `quantity`. `undefined` where the description leaves a doubt, or the code is not listed.
 *
 * @example
 * getBillingUnit('J9271') //=> { quantity: 1, ucum: 'mg', text: '1 mg', qualifier: 'exactly' }
 */
export function getBillingUnit(code: string): BillingUnit | undefined {
  const parts = valueIn(billingUnitColumn, code);
  if (parts !== undefined && !units.has(parts)) units.set(parts, toBillingUnit(parts));
  return parts && units.get(parts);
}

/** The unit of its parts, three a quantity, as `codegen/pack/packBillingUnits.ts` packs them. */
function toBillingUnit(parts: readonly string[]): BillingUnit | undefined {
  const quantities: BillingQuantity[] = [];
  for (let part = 0; part < parts.length; part += 3) {
    const [text = '', quantity, ucum = ''] = parts.slice(part, part + 3);
    quantities.push(Object.freeze({ quantity: Number(quantity), ucum, text }));
  }
  const [first] = quantities;
  if (first === undefined) return undefined;
  if (quantities.length > 1) return Object.freeze({ components: Object.freeze(quantities), qualifier: 'exactly' });
  return Object.freeze({ ...first, qualifier: qualifierOf(first.text) });
}

/** CMS writes `per 10 mg` and `each 15 minutes` alike. */
function qualifierOf(text: string): BillingUnit['qualifier'] {
  if (text.startsWith('up to ')) return 'upTo';
  return text.startsWith('per ') || text.startsWith('each ') ? 'per' : 'exactly';
}
