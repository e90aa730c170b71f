import type { CodedFields } from '../../generated/types.ts';
import { codedTables } from '../meanings/codedTables.ts';
import type { Code, Modifier } from '../types.ts';
import { listProperties } from './properties.ts';

/** The properties whose values CMS lists, the number of a processing note, and whether a code is inactive. */
type Coded = keyof CodedFields | 'kind' | 'processingNote';

type Single<Value> = Value extends readonly (infer Item)[] ? Item : Value;

type OneOrMore<Value> = Value | readonly Value[] | undefined;

/**
 * Which codes and modifiers a value set has: for any coded field, one or several values of which a record must have
 * one; for `inactive`, whether they may not be used on the first day of the release. An `undefined` criterion is
 * ignored.
 */
export type ValueSetCriteria = {
  readonly [Property in Coded]?: OneOrMore<Single<NonNullable<(Code | Modifier)[Property]>>>;
} & { readonly inactive?: boolean | undefined };

/** A criterion with its values as text. */
export type Criterion = readonly [property: keyof ValueSetCriteria, values: readonly string[]];

/** The allowed values of each property, in the order of CMS's record layout. Processing notes have no list. */
const allowed: { readonly [Property in keyof Required<ValueSetCriteria>]: readonly { readonly code: string }[] } = {
  inactive: [{ code: 'true' }, { code: 'false' }],
  kind: [{ code: 'code' }, { code: 'modifier' }],
  processingNote: [],
  ...codedTables,
};

/** How many allowed values an error shows. */
const MOST_SHOWN = 13;

/** The given criteria, checked, in the order of the fields. */
export function readCriteria(criteria: ValueSetCriteria): readonly Criterion[] {
  const given = Object.entries(Object(criteria) as ValueSetCriteria).filter(([, value]) => value !== undefined);
  const properties = listProperties().filter((property) => property in allowed) as Criterion[0][];
  const stranger = given.find(([property]) => !properties.some((known) => known === property))?.[0];
  if (stranger !== undefined) throw refusal('criteria', stranger, properties);
  return properties.flatMap((property) => {
    const value = given.find(([name]) => name === property)?.[1];
    return value === undefined ? [] : [[property, readValues(property, value)] as const];
  });
}

function readValues(property: Criterion[0], value: unknown): readonly string[] {
  // `inactive` takes one value: both together would filter nothing.
  const values = property === 'inactive' ? [toText(value)] : [...new Set([value].flat().map(toText))];
  const codes = allowed[property].map(({ code }) => code);
  const isAllowed = (text: string) => (property === 'processingNote' ? /^\d{4}$/.test(text) : codes.includes(text));
  const stranger = values.length === 0 ? '' : values.find((text) => !isAllowed(text));
  if (stranger === undefined) return values;
  throw refusal(property, stranger, property === 'processingNote' ? ['four digits'] : codes);
}

/** The value as text. Anything else becomes its type name, which no field allows. */
function toText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : typeof value;
}

function refusal(where: string, found: string, values: readonly string[]): RangeError {
  const more = values.length > MOST_SHOWN ? ` and ${values.length - MOST_SHOWN} more` : '';
  const shown = values.slice(0, MOST_SHOWN).join(', ');
  return new RangeError(`${where}: found ${JSON.stringify(found.slice(0, 40))}; allowed: ${shown}${more}`);
}
