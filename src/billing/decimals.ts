/** A decimal: digits × 10^exponent. */
interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

/** The product of two positive decimals, written as JavaScript prints numbers (example: `'1.5e-7'`). */
export function multiply(one: string, other: string): Decimal {
  const [a, b] = [parse(one), parse(other)];
  return { digits: a.digits * b.digits, exponent: a.exponent + b.exponent };
}

function parse(text: string): Decimal {
  const [mantissa = '', exponent = '0'] = text.split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}

/** Several decimals as whole numbers of one power of ten. */
export function toCommonScale(decimals: readonly Decimal[]): readonly bigint[] {
  const least = Math.min(...decimals.map(({ exponent }) => exponent));
  return decimals.map(({ digits, exponent }) => digits * powerOfTen(exponent - least));
}

/** The number nearest to a quotient. */
export function divide(dividend: bigint, divisor: bigint): number {
  // More digits than a number holds.
  const places = Math.max(0, 40 + String(divisor).length - String(dividend).length);
  return Number(`${(dividend * powerOfTen(places)) / divisor}e-${places}`);
}

/** Without a literal such as `10n`, which older build targets refuse. */
function powerOfTen(exponent: number): bigint {
  return BigInt(`1${'0'.repeat(exponent)}`);
}
