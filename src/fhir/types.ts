// The FHIR R4 types that this entry returns, with the elements that it fills. They are assignable to those of
// `@types/fhir` and `@medplum/fhirtypes`, so an app needs neither. Lists are mutable, as they are there, because a
// result belongs to the caller.

/** A reference to a concept of a code system. */
export interface Coding {
  system: string;
  code: string;
  display: string;
}

/** A business identifier, such as the OID of a code system. */
export interface Identifier {
  system: string;
  value: string;
}

/** HCPCS Level II as a code system: what `codeSystem` returns. */
export interface CodeSystem {
  readonly resourceType: 'CodeSystem';
  language: string;
  url: string;
  identifier: Identifier[];
  version: string;
  name: string;
  title: string;
  status: 'active';
  experimental: boolean;
  date: string;
  publisher: string;
  caseSensitive: boolean;
  compositional: boolean;
  content: 'complete';
  count: number;
  filter: CodeSystemFilter[];
  property: CodeSystemProperty[];
  concept: CodeSystemConcept[];
}

/** A filter that a value set may use. */
export interface CodeSystemFilter {
  code: string;
  description?: string;
  operator: ('=' | 'in' | 'exists')[];
  value: string;
}

/** The definition of a property that concepts have. */
export interface CodeSystemProperty {
  code: string;
  uri?: string;
  description: string;
  type: 'boolean' | 'dateTime' | 'integer' | 'string';
}

/** A code or modifier with its properties. */
export interface CodeSystemConcept {
  code: string;
  display: string;
  designation?: CodeSystemConceptDesignation[];
  property: CodeSystemConceptProperty[];
}

/** Another name of a concept: here CMS's short description. */
export interface CodeSystemConceptDesignation {
  language: string;
  use: Coding;
  value: string;
}

/** FHIR's `value[x]`, in the types that HCPCS needs. */
export interface Value {
  valueBoolean?: boolean;
  valueDateTime?: string;
  valueInteger?: number;
  valueString?: string;
}

/** The value of a property. */
export interface CodeSystemConceptProperty extends Value {
  code: string;
}

/** The result of an operation: `lookup` or `validateCode`. */
export interface Parameters {
  readonly resourceType: 'Parameters';
  parameter: ParametersParameter[];
}

/** A parameter with a value or with parts. */
export interface ParametersParameter extends Value {
  name: string;
  valueCode?: string;
  valueCoding?: Coding;
  valueUri?: string;
  part?: ParametersParameter[];
}

/** A set of codes and modifiers: what `valueSet` returns. */
export interface ValueSet {
  readonly resourceType: 'ValueSet';
  language: string;
  version: string;
  title: string;
  status: 'active';
  date: string;
  compose: ValueSetCompose;
  expansion: ValueSetExpansion;
}

/** The definition of a value set. */
export interface ValueSetCompose {
  inactive: boolean;
  include: ValueSetComposeInclude[];
}

/** What a value set takes from a code system. */
export interface ValueSetComposeInclude {
  system: string;
  version: string;
  filter?: ValueSetComposeIncludeFilter[];
}

/** A property that a concept must have. */
export interface ValueSetComposeIncludeFilter {
  property: string;
  op: '=' | 'in';
  value: string;
}

/** The members of a value set. */
export interface ValueSetExpansion {
  timestamp: string;
  total: number;
  parameter: ValueSetExpansionParameter[];
  contains?: ValueSetExpansionContains[];
}

/** The release that an expansion was made from. */
export interface ValueSetExpansionParameter {
  name: string;
  valueUri: string;
}

/** A code or modifier in a value set. */
export interface ValueSetExpansionContains {
  system: string;
  inactive?: boolean;
  version: string;
  code: string;
  display: string;
}
