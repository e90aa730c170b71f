import { fieldForms } from '../../generated/fields.ts';
import { actionValues } from '../../generated/tables/action.ts';
import { ascPaymentGroupValues } from '../../generated/tables/ascPaymentGroup.ts';
import { betosValues } from '../../generated/tables/betos.ts';
import { coverageValues } from '../../generated/tables/coverage.ts';
import { labCertificationValues } from '../../generated/tables/labCertification.ts';
import { mogPaymentGroupValues } from '../../generated/tables/mogPaymentGroup.ts';
import { mogPaymentPolicyIndicatorValues } from '../../generated/tables/mogPaymentPolicyIndicator.ts';
import { multiplePricingIndicatorValues } from '../../generated/tables/multiplePricingIndicator.ts';
import { pricingIndicatorValues } from '../../generated/tables/pricingIndicator.ts';
import { typeOfServiceValues } from '../../generated/tables/typeOfService.ts';
import type { CodedFields } from '../../generated/types.ts';
import type { Code, Modifier } from '../types.ts';

/** The properties whose values CMS lists, the number of a processing note, and whether a code is inactive. */
type Coded = keyof CodedFields | 'kind' | 'processingNote';

type Single<Value> = Value extends readonly (infer Item)[] ? Item : Value;

type OneOrMore<Value> = Value | readonly Value[] | undefined;

/**
 * Which codes and modifiers a value set or a search has: for any coded field, one or several values of which a record must have
 * one; for `inactive`, whether they may not be used on the first day of the release. An `undefined` criterion is
 * ignored.
 */
export type ValueSetCriteria = {
  readonly [Property in Coded]?: OneOrMore<Single<NonNullable<(Code | Modifier)[Property]>>>;
} & { readonly inactive?: boolean | undefined };

/** A criterion with its values as text. */
export type Criterion = readonly [property: keyof ValueSetCriteria, values: readonly string[]];

/** The allowed values of each property, in the order of CMS's record layout. Processing notes have no list. */
const allowed: { readonly [Property in keyof Required<ValueSetCriteria>]: readonly string[] } = {
  inactive: ['true', 'false'],
  kind: ['code', 'modifier'],
  processingNote: [],
  action: actionValues,
  ascPaymentGroup: ascPaymentGroupValues,
  betos: betosValues,
  coverage: coverageValues,
  labCertifications: labCertificationValues,
  mogPaymentGroup: mogPaymentGroupValues,
  mogPaymentPolicyIndicator: mogPaymentPolicyIndicatorValues,
  multiplePricingIndicator: multiplePricingIndicatorValues,
  pricingIndicators: pricingIndicatorValues,
  typesOfService: typeOfServiceValues,
};

/** How many allowed values an error shows. */
const MOST_SHOWN = 13;

/** The given criteria, checked, in the order of the fields. */
export function readCriteria(criteria: ValueSetCriteria): readonly Criterion[] {
  const given = Object.entries(Object(criteria) as ValueSetCriteria).filter(([, value]) => value !== undefined);
  const properties = ['inactive', 'kind', ...Object.keys(fieldForms)].filter(isProperty);
  const stranger = given.find(([property]) => !properties.some((known) => known === property))?.[0];
  if (stranger !== undefined) throw refusal('criteria', stranger, properties);
  return properties.flatMap((property) => {
    const value = given.find(([name]) => name === property)?.[1];
    return value === undefined ? [] : [[property, readValues(property, value)] as const];
  });
}

function isProperty(property: string): property is Criterion[0] {
  return Object.hasOwn(allowed, property);
}

function readValues(property: Criterion[0], value: unknown): readonly string[] {
  // `inactive` takes one value: both together would filter nothing.
  const values = property === 'inactive' ? [toText(value)] : [...new Set([value].flat().map(toText))];
  const codes = allowed[property];
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
