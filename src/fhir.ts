// FHIR's types come from 'fhir/r4.js' everywhere: in an ES module TypeScript's nodenext wants the file's whole name.
export { codeSystem } from './fhir/codeSystem.ts';
export { fromCoding } from './fhir/fromCoding.ts';
export { lookup } from './fhir/lookup.ts';
export type { HcpcsCoding } from './fhir/toCoding.ts';
export { toCoding } from './fhir/toCoding.ts';
export type { CodeToValidate } from './fhir/validateCode.ts';
export { validateCode } from './fhir/validateCode.ts';
export { valueSet } from './fhir/valueSet.ts';
export type { ValueSetCriteria } from './internal/fhirCriteria.ts';
