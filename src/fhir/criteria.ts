import { actionTable } from '../decoders/decodeAction.ts';
import { ascPaymentGroupTable } from '../decoders/decodeAscPaymentGroup.ts';
import { betosTable } from '../decoders/decodeBetos.ts';
import { coverageTable } from '../decoders/decodeCoverage.ts';
import { labCertificationTable } from '../decoders/decodeLabCertification.ts';
import { mogPaymentGroupTable } from '../decoders/decodeMogPaymentGroup.ts';
import { mogPaymentPolicyIndicatorTable } from '../decoders/decodeMogPaymentPolicyIndicator.ts';
import { multiplePricingIndicatorTable } from '../decoders/decodeMultiplePricingIndicator.ts';
import { pricingIndicatorTable } from '../decoders/decodePricingIndicator.ts';
import { typeOfServiceTable } from '../decoders/decodeTypeOfService.ts';
import type { Code, Modifier } from '../types.ts';

/** The properties whose values CMS has listed, the number of a processing note, and whether a code is inactive. */
type Coded =
  | 'kind'
  | 'pricingIndicators'
  | 'multiplePricingIndicator'
  | 'labCertifications'
  | 'coverage'
  | 'ascPaymentGroup'
  | 'mogPaymentGroup'
  | 'mogPaymentPolicyIndicator'
  | 'processingNote'
  | 'betos'
  | 'typesOfService'
  | 'action';

type Single<Value> = Value extends readonly (infer Item)[] ? Item : Value;

type OneOrMore<Value> = Value | readonly Value[] | undefined;

/**
 * Which codes and modifiers: for any coded field a value or several of which it must have one, and whether they may not
 * be used on the first day of the release. What is `undefined` is not asked for.
 */
export type ValueSetCriteria = {
  readonly [Property in Coded]?: OneOrMore<Single<NonNullable<(Code | Modifier)[Property]>>>;
} & { readonly inactive?: boolean | undefined };

/** A criterion with its values as text. */
export type Criterion = readonly [property: keyof ValueSetCriteria, values: readonly string[]];

/** The values of each in the layout's order; a note's number is open. */
const allowed: { readonly [Property in keyof Required<ValueSetCriteria>]: readonly { readonly code: string }[] } = {
  inactive: [{ code: 'true' }, { code: 'false' }],
  kind: [{ code: 'code' }, { code: 'modifier' }],
  pricingIndicators: pricingIndicatorTable,
  multiplePricingIndicator: multiplePricingIndicatorTable,
  labCertifications: labCertificationTable,
  coverage: coverageTable,
  ascPaymentGroup: ascPaymentGroupTable,
  mogPaymentGroup: mogPaymentGroupTable,
  mogPaymentPolicyIndicator: mogPaymentPolicyIndicatorTable,
  processingNote: [],
  betos: betosTable,
  typesOfService: typeOfServiceTable,
  action: actionTable,
};

/** How many allowed values an error tells. */
const MOST_SHOWN = 13;

/** The criteria that are given, checked, in the order of the fields whatever theirs is. */
export function readCriteria(criteria: ValueSetCriteria): readonly Criterion[] {
  const given = Object.entries(Object(criteria) as ValueSetCriteria).filter(([, value]) => value !== undefined);
  const properties = Object.keys(allowed);
  const stranger = given.find(([property]) => !properties.includes(property))?.[0];
  if (stranger !== undefined) throw refusal('criteria', stranger, properties);
  return (Object.keys(allowed) as Criterion[0][]).flatMap((property) => {
    const value = given.find(([name]) => name === property)?.[1];
    return value === undefined ? [] : [[property, readValues(property, value)] as const];
  });
}

function readValues(property: Criterion[0], value: unknown): readonly string[] {
  // What is inactive or not is one of the two: of both there would be no filter.
  const values = property === 'inactive' ? [toText(value)] : [...new Set([value].flat().map(toText))];
  const codes = allowed[property].map(({ code }) => code);
  const isAllowed = (text: string) => (property === 'processingNote' ? /^\d{4}$/.test(text) : codes.includes(text));
  const stranger = values.length === 0 ? '' : values.find((text) => !isAllowed(text));
  if (stranger === undefined) return values;
  throw refusal(property, stranger, property === 'processingNote' ? ['four digits'] : codes);
}

/** A value as text; of what is none its type, which no field has. */
function toText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : typeof value;
}

function refusal(where: string, found: string, values: readonly string[]): RangeError {
  const more = values.length > MOST_SHOWN ? ` and ${values.length - MOST_SHOWN} more` : '';
  const shown = values.slice(0, MOST_SHOWN).join(', ');
  return new RangeError(`${where}: found ${JSON.stringify(found.slice(0, 40))}; allowed: ${shown}${more}`);
}
