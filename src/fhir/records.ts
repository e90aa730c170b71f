import { getCode } from '../lookup/getCode.ts';
import { getModifier } from '../lookup/getModifier.ts';
import { listCodes } from '../lookup/listCodes.ts';
import { listModifiers } from '../lookup/listModifiers.ts';
import type { Code, Modifier } from '../types.ts';
import type { CodeSystemConceptDesignation } from './types.ts';

/** The common name of the code system. */
export const TITLE = 'Healthcare Common Procedure Coding System (HCPCS) Level II';

/** The language of CMS's texts. */
export const LANGUAGE = 'en-US';

/** The record of a code or modifier. */
export function recordOf(code: string): Code | Modifier | undefined {
  return getCode(code) ?? getModifier(code);
}

/** All records: codes first, then modifiers. */
export function listRecords(): readonly (Code | Modifier)[] {
  return [...listCodes(), ...listModifiers()].map(recordOf).filter((record) => record !== undefined);
}

/**
 * CMS's short description, in addition to the long one, which is the display. Its use is one of those that FHIR R4
 * lists.
 */
export function designationOf({ shortDescription }: Code | Modifier): CodeSystemConceptDesignation {
  const use = { system: 'http://snomed.info/sct', code: '900000000000013009', display: 'Synonym' };
  return { language: LANGUAGE, use, value: shortDescription };
}
