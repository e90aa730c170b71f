import { divide, multiply, toCommonScale } from './decimals.ts';
import { getBillingUnit } from './getBillingUnit.ts';
import { multiplesOf } from './ucumUnits.ts';

/**
 * Returns how many units of a code to bill for a dose: `units` is the smallest whole number that covers the dose, as
 * Medicare rounds drugs and biologicals up, and `remainder` is what these units contain beyond it, in the code's own
 * unit. The calculation is exact, and converts between UCUM units of the same dimension. `undefined` for units of time
 * and for miles, which each program counts by its own rule; if the dimensions differ; if the code has no unit or has
 * `components`; or if the dose is not a positive number or is too large.
 *
 * @param code - A code, in upper or lower case; surrounding ASCII whitespace is ignored.
 * @param dose - `quantity`: a positive number. `ucum`: its unit in UCUM, such as `mg`, `[iU]` or `{vial}`.
 * @example
 * billingUnits('J1885', { quantity: 0.05, ucum: 'g' }) //=> { units: 4, remainder: 10 }
 */
export function billingUnits(
  code: string,
  dose: { readonly quantity: number; readonly ucum: string },
): { readonly units: number; readonly remainder: number } | undefined {
  const unit = getBillingUnit(code);
  if (unit?.quantity === undefined || !isDose(dose)) return undefined;
  const multiples = multiplesOf(unit.ucum, dose.ucum);
  if (multiples === undefined) return undefined;
  const [ofUnit, ofDose] = multiples;
  const [one, needed, measure] = toCommonScale([
    multiply(String(unit.quantity), ofUnit),
    multiply(String(dose.quantity), ofDose),
    multiply('1', ofUnit),
  ]) as [bigint, bigint, bigint];
  const units = Number(needed / one) + (needed % one > 0 ? 1 : 0);
  if (units > Number.MAX_SAFE_INTEGER) return undefined;
  return { units, remainder: divide(BigInt(units) * one - needed, measure) };
}

function isDose(dose: { readonly quantity: unknown; readonly ucum: unknown } | undefined): boolean {
  return Number.isFinite(dose?.quantity) && (dose?.quantity as number) > 0 && typeof dose?.ucum === 'string';
}
