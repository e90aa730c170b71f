import { type CodedFields, codedTables, isCalendarDate } from 'hcpcs';
import { isCodedField } from './address.ts';

/** Which codes a search or a table shows, as the query of an address says it. */
export interface Filters {
  readonly letter: string | undefined;
  /** Only what may be used on this day. */
  readonly on: string | undefined;
  /** For each coded field the values of which a code must have one. */
  readonly where: Readonly<Partial<Record<keyof CodedFields, readonly string[]>>>;
}

/** The filters in a query. What no field allows is passed over. */
export function filtersOf(query: URLSearchParams): Filters {
  const letter = query.get('letter')?.toUpperCase();
  const where = [...query].flatMap(([property, text]) => {
    if (!isCodedField(property)) return [];
    const allowed: readonly { readonly code: string }[] = codedTables[property];
    const values = text.split(',').filter((value) => allowed.some(({ code }) => code === value));
    return values.length === 0 ? [] : [[property, values]];
  });
  return {
    letter: letter !== undefined && /^[A-Z]$/.test(letter) ? letter : undefined,
    on: dayIn(query),
    where: Object.fromEntries(where),
  };
}

/** The day in a query, if it is one. */
export function dayIn(query: URLSearchParams): string | undefined {
  const on = query.get('on') ?? '';
  return /^\d{4}-\d\d-\d\d$/.test(on) && isCalendarDate(on) ? on : undefined;
}
