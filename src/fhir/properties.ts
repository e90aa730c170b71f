import { fieldForms } from '../../generated/fields.ts';
import type { Property } from '../../generated/types.ts';
import { fieldTable } from '../meanings/fieldTable.ts';
import type { Code, Modifier } from '../types.ts';
import { isActive } from '../validity/isActive.ts';
import type { CodeSystemProperty, Value } from './types.ts';

/** The properties of a concept: those of a record, without the code and the descriptions, and FHIR's own `inactive`. */
export type ConceptProperty = Exclude<Property, 'code' | 'longDescription' | 'shortDescription'> | 'inactive';

/** One value of a property. */
export interface PropertyValue {
  readonly code: ConceptProperty;
  readonly value: string | number | boolean;
}

const NOT_PROPERTIES: readonly string[] = ['code', 'longDescription', 'shortDescription'];

/** The properties, in the order in which concepts have them. */
export function listProperties(): readonly ConceptProperty[] {
  const properties = Object.keys(fieldTable).filter((property) => !NOT_PROPERTIES.includes(property));
  return ['inactive', ...properties] as ConceptProperty[];
}

/** All values of a record: repeated fields one by one, blank fields not at all. */
export function propertiesOf(record: Code | Modifier): readonly PropertyValue[] {
  return listProperties().flatMap((code) => valuesOf(record, code).map((value) => ({ code, value })));
}

/** The values of one property. */
export function valuesOf(record: Code | Modifier, property: ConceptProperty): readonly PropertyValue['value'][] {
  if (property === 'inactive') return [!isActive(record.code)];
  const value = record[property];
  if (value === undefined) return [];
  return typeof value === 'object' ? value : [value];
}

/**
 * FHIR's type of a property. Coded values are strings, because a value of type `code` must be a concept of the same
 * code system. Cross references are strings too, because CMS also refers to CPT.
 */
export function typeOf(property: ConceptProperty): CodeSystemProperty['type'] {
  if (property === 'inactive') return 'boolean';
  return property === 'kind' ? 'string' : TYPES[fieldForms[property]];
}

const TYPES = { text: 'string', scalar: 'string', list: 'string', date: 'dateTime', number: 'integer' } as const;

/** A value, in FHIR's type. */
export function valueElement({ code, value }: PropertyValue): Value {
  if (typeof value === 'boolean') return { valueBoolean: value };
  if (typeof value === 'number') return { valueInteger: value };
  return typeOf(code) === 'dateTime' ? { valueDateTime: value } : { valueString: value };
}
