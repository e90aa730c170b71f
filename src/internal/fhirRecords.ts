import type { CodeSystemConceptDesignation } from 'fhir/r4';
import { type Code, fieldTable, getCode, getModifier, listCodes, listModifiers, type Modifier } from 'hcpcs';

/** What people call the code system. */
export const TITLE = 'Healthcare Common Procedure Coding System (HCPCS) Level II';

/** The language of CMS's texts. */
export const LANGUAGE = 'en-US';

/** The record of a code or modifier. */
export function recordOf(code: string): Code | Modifier | undefined {
  return getCode(code) ?? getModifier(code);
}

/** All records: codes, then modifiers. */
export function listRecords(): readonly (Code | Modifier)[] {
  return [...listCodes(), ...listModifiers()].map(recordOf).filter((record) => record !== undefined);
}

/** CMS's short description beside the long one, which is the display. */
export function designationOf({ shortDescription }: Code | Modifier): CodeSystemConceptDesignation {
  const use = { code: 'shortDescription', display: fieldTable.shortDescription.title };
  return { language: LANGUAGE, use, value: shortDescription };
}
