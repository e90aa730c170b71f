import { billingUnits } from '../../generated/billingUnits.ts';
import type { BillingQuantity, BillingUnit } from '../types.ts';
import { toList, type ValueColumn } from './unpackValues.ts';

/** The units as `codegen/pack/packBillingUnits.ts` packs them. */
export const billingUnitColumn: ValueColumn<BillingUnit | undefined> = {
  packed: billingUnits,
  toValue: toBillingUnit,
  unpacked: undefined,
};

function toBillingUnit(packed: string): BillingUnit | undefined {
  const parts = toList(packed);
  const quantities: BillingQuantity[] = [];
  for (let part = 0; part < parts.length; part += 3) {
    const [text = '', quantity, ucum = ''] = parts.slice(part, part + 3);
    quantities[part / 3] = Object.freeze({ quantity: Number(quantity), ucum, text });
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
