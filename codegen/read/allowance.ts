/** How much a run may still read. What counts is what is unpacked, because a small hostile file can unpack to gigabytes. */
export type Allowance = Record<Measure, number>;

type Measure = 'bytes' | 'entries' | 'cells' | 'characters outside cells';

/**
 * A whole release has 40 MB, including its zips within zips, in up to 240 entries. Its spreadsheets have up
 * to 0.6 million cells, and 3.3 million characters in other parts, most of them texts.
 */
const LARGEST_RELEASE: Readonly<Allowance> = {
  bytes: 64 * 1024 * 1024,
  entries: 2000,
  cells: 2_000_000,
  'characters outside cells': 6 * 1024 * 1024,
};

export function newAllowance(): Allowance {
  return { ...LARGEST_RELEASE };
}

/** Takes what is about to be read from the allowance. Throws if there is not enough left. */
export function take(allowance: Allowance, measure: Measure, amount: number): void {
  if (amount > allowance[measure]) {
    throw new Error(`it holds more than the ${LARGEST_RELEASE[measure]} ${measure} that a release may have`);
  }
  allowance[measure] -= amount;
}
