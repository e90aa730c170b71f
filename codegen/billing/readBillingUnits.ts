import type { HcpcsRecord } from '../model.ts';
import { type Reading, readBillingUnit } from './readBillingUnit.ts';

export interface CodeReading {
  readonly code: string;
  /** Whether its BETOS is one for drugs. */
  readonly isDrug: boolean;
  readonly reading: Reading;
}

/** Chemotherapy, other drugs (skin substitutes among them), immunizations. */
const DRUGS: readonly string[] = ['O1D', 'O1E', 'O1G'];

/** What one unit of each code is, or why that is not known, in the order of the codes. */
export function readBillingUnits(codes: readonly HcpcsRecord[]): readonly CodeReading[] {
  return codes.map(({ code, betos, longDescription }) => ({
    code,
    isDrug: DRUGS.includes(betos ?? ''),
    reading: readBillingUnit(longDescription),
  }));
}
