import { checkCode, getCode, listCodes } from 'hcpcs';
import type { Filters } from '../filters.ts';

/** A row of the table of codes. */
export interface CodeRow {
  readonly code: string;
  readonly shortDescription: string;
  readonly coverage: string;
  readonly betos: string;
  readonly pricing: string;
  readonly added: string;
  readonly ended: string;
}

/** The codes that meet all filters, in order. */
export function codeRows({ letter, on, where }: Filters): readonly CodeRow[] {
  const criteria = Object.entries(where) as [keyof Filters['where'], readonly string[]][];
  return listCodes()
    .filter((code) => letter === undefined || code.startsWith(letter))
    .filter((code) => on === undefined || checkCode(code, { on }).status === 'active')
    .flatMap((code) => getCode(code) ?? [])
    .filter((record) =>
      criteria.every(([property, wanted]) => [record[property] ?? []].flat().some((value) => wanted.includes(value))),
    )
    .map(({ code, shortDescription, coverage, betos, pricingIndicators, addedDate, terminationDate }) => ({
      code,
      shortDescription,
      coverage: coverage ?? '',
      betos: betos ?? '',
      pricing: pricingIndicators.join(' '),
      added: addedDate,
      ended: terminationDate ?? '',
    }));
}
