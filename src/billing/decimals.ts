/** A decimal number: digits × 10^exponent. */
interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

/** The product of two positive decimals, each written as JavaScript prints a number (example: `'1.5e-7'`). */
export function multiply(one: string, other: string): Decimal {
  const [a, b] = [parse(one), parse(other)];
  return { digits: a.digits * b.digits, exponent: a.exponent + b.exponent };
}

function parse(text: string): Decimal {
  const [mantissa = '', exponent = '0'] = text.split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}

/** Several decimals as whole numbers of the same power of ten. */
export function toCommonScale(decimals: readonly Decimal[]): readonly bigint[] {
  const least = Math.min(...decimals.map(({ exponent }) => exponent));
  return decimals.map(({ digits, exponent }) => digits * powerOfTen(exponent - least));
}

/** The number nearest to a quotient. */
export function divide(dividend: bigint, divisor: bigint): number {
  // Keep more digits than a number can hold.
  const places = Math.max(0, 40 + String(divisor).length - String(dividend).length);
  return Number(`${(dividend * powerOfTen(places)) / divisor}e-${places}`);
}

/** Written without a literal such as `10n`, which older build targets reject. */
function powerOfTen(exponent: number): bigint {
  return BigInt(`1${'0'.repeat(exponent)}`);
}
