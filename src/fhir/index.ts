// Import FHIR's types from './types.ts' everywhere: in an ES module TypeScript's nodenext needs the full file name.

export type { ValueSetCriteria } from '../shared/criteria.ts';
export type { HcpcsSystem } from '../shared/hcpcsSystems.ts';
export type { DesignationOption } from './codeSystem.ts';
export { codeSystem } from './codeSystem.ts';
export { fromCoding } from './fromCoding.ts';
export { lookup } from './lookup.ts';
export type { HcpcsCoding, SystemOption } from './toCoding.ts';
export { toCoding } from './toCoding.ts';
export type {
  CodeSystem,
  CodeSystemConcept,
  CodeSystemConceptDesignation,
  CodeSystemConceptProperty,
  CodeSystemFilter,
  CodeSystemProperty,
  Coding,
  Identifier,
  Parameters,
  ParametersParameter,
  Value,
  ValueSet,
  ValueSetCompose,
  ValueSetComposeInclude,
  ValueSetComposeIncludeFilter,
  ValueSetExpansion,
  ValueSetExpansionContains,
  ValueSetExpansionParameter,
} from './types.ts';
export type { CodeToValidate } from './validateCode.ts';
export { validateCode } from './validateCode.ts';
export { valueSet } from './valueSet.ts';
