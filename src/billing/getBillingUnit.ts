import { billingUnitColumn } from '../../generated/billingUnits.ts';
import { valueIn } from '../fields/valueIn.ts';
import type { BillingQuantity, BillingUnit } from '../types.ts';

/** The units made so far, by their parts. Codes with the same unit share one. */
const units: Map<readonly string[], BillingUnit | undefined> = /* @__PURE__ */ new Map();

/**
 * Returns what one unit of a code is on a claim, taken from the end of its long description. `qualifier` says how CMS
 * words it: "1 mg" (`exactly`), "up to 50 mg" (`upTo`) or "per 15 minutes" (`per`). A combination has `components` in
 * place of a `quantity`, each with its own `qualifier`. Units are in UCUM: CMS's "unit" is `{unit}`, a vial or a dose is
 * `{vial}` or `{dose}`, a plain count is `1`, a food calorie is `[Cal]`. `undefined` if the description is not clear, or
 * the code is not listed.
 *
 * @param code - A code, in upper or lower case; surrounding ASCII whitespace is ignored.
 * @example
 * getBillingUnit('J9271') //=> { quantity: 1, ucum: 'mg', text: '1 mg', qualifier: 'exactly' }
 */
export function getBillingUnit(code: string): BillingUnit | undefined {
  const parts = valueIn(billingUnitColumn, code);
  if (parts !== undefined && !units.has(parts)) units.set(parts, toBillingUnit(parts));
  return parts && units.get(parts);
}

/** Makes a unit from its parts, three for each quantity, as `codegen/pack/packBillingUnits.ts` packs them. */
function toBillingUnit(parts: readonly string[]): BillingUnit | undefined {
  const quantities: BillingQuantity[] = [];
  for (let part = 0; part < parts.length; part += 3) {
    const [text = '', quantity, ucum = ''] = parts.slice(part, part + 3);
    quantities.push(Object.freeze({ quantity: Number(quantity), ucum, text, qualifier: qualifierOf(text) }));
  }
  const [first] = quantities;
  if (quantities.length < 2) return first;
  return Object.freeze({ components: Object.freeze(quantities), qualifier: first?.qualifier ?? 'exactly' });
}

/** CMS uses `per 10 mg`, `each 15 minutes` and `50 per box` in the same sense. */
function qualifierOf(text: string): BillingQuantity['qualifier'] {
  if (text.startsWith('up to ')) return 'upTo';
  return /\b(?:per|each) /.test(text) ? 'per' : 'exactly';
}
