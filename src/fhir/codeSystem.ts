import { release } from '../lookup/release.ts';
import { fieldTable } from '../meanings/fieldTable.ts';
import { HCPCS_OID, HCPCS_SYSTEM } from '../shared/hcpcsSystems.ts';
import { ownProperty } from '../shared/ownProperty.ts';
import type { Code, Modifier } from '../types.ts';
import { type ConceptProperty, listProperties, propertiesOf, typeOf, valueElement } from './properties.ts';
import { designationOf, LANGUAGE, listRecords, TITLE } from './records.ts';
import type { CodeSystem, CodeSystemConcept, CodeSystemFilter, CodeSystemProperty } from './types.ts';

/** The option of {@link codeSystem}. */
export interface DesignationOption {
  /** Without it, true. */
  readonly designations?: boolean | undefined;
}

/**
 * Returns the whole release as a FHIR CodeSystem: all codes and modifiers with display, designation and properties, and
 * the definitions of these properties and their filters. Each call makes a new object, which is large: 7.8 MB as JSON.
 *
 * @param options - `designations`: false leaves out the designations, which are CMS's short descriptions, for servers
 * that show a designation as a concept of its own.
 * @example
 * codeSystem().concept[0]?.code //=> 'A0021'
 * codeSystem({ designations: false }).concept[0]?.designation //=> undefined
 */
export function codeSystem(options?: DesignationOption): CodeSystem {
  const hasDesignations = ownProperty(options, 'designations') !== false;
  const concept = listRecords().map((record) => toConcept(record, hasDesignations));
  return {
    resourceType: 'CodeSystem',
    language: LANGUAGE,
    url: HCPCS_SYSTEM,
    identifier: [{ system: 'urn:ietf:rfc:3986', value: HCPCS_OID }],
    version: release.id,
    // As in HL7 Terminology, which also says that the codes are case-sensitive.
    name: 'HCPCSLevelII',
    title: TITLE,
    status: 'active',
    experimental: false,
    date: release.effectiveDate,
    publisher: 'Centers for Medicare & Medicaid Services (CMS)',
    caseSensitive: true,
    compositional: false,
    content: 'complete',
    count: concept.length,
    filter: listProperties().map(defineFilter),
    property: listProperties().map(defineProperty),
    concept,
  };
}

function toConcept(record: Code | Modifier, hasDesignations: boolean): CodeSystemConcept {
  return {
    code: record.code,
    display: record.longDescription,
    ...(hasDesignations ? { designation: [designationOf(record)] } : {}),
    property: propertiesOf(record).map((value) => ({ code: value.code, ...valueElement(value) })),
  };
}

function defineProperty(property: ConceptProperty): CodeSystemProperty {
  const type = typeOf(property);
  if (property === 'inactive') {
    const uri = 'http://hl7.org/fhir/concept-properties#inactive';
    return { code: property, uri, description: `May not be used on ${release.effectiveDate}`, type };
  }
  const { title, definition } = fieldTable[property];
  return { code: property, description: `${title}. ${definition}`, type };
}

function defineFilter(property: ConceptProperty): CodeSystemFilter {
  if (property === 'inactive') return { code: property, operator: ['='], value: 'true or false' };
  const { title, column } = fieldTable[property];
  const one = property === 'kind' ? 'code or modifier' : `A value of CMS's column ${column}`;
  const value = `${one}; several separated by commas; true or false for exists`;
  return { code: property, description: title, operator: ['=', 'in', 'exists'], value };
}
