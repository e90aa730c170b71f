import { getLongDescription } from '../fields/getLongDescription.ts';
import { getModifier } from '../lookup/getModifier.ts';
import { normalizeCode } from '../lookup/normalizeCode.ts';
import { normalizeModifier } from '../lookup/normalizeModifier.ts';
import { release } from '../lookup/release.ts';
import { HCPCS_SYSTEM } from '../shared/hcpcsSystems.ts';
import type { CodeId, ModifierId } from '../types.ts';

/** A FHIR Coding of HCPCS Level II, with all its parts. */
export interface HcpcsCoding {
  system: string;
  version: string;
  code: CodeId | ModifierId;
  display: string;
}

/**
 * Returns the FHIR Coding of a code or modifier, a new object on each call; `undefined` if this release does not list
 * it. `version` is the release's id; `display` is CMS's long description, unchanged.
 *
 * @param code - A code or modifier, in upper or lower case; surrounding ASCII whitespace is ignored.
 * @example
 * toCoding('E0601')?.system //=> 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets'
 * toCoding('rr')?.code //=> 'RR'
 * toCoding('E0602X') //=> undefined
 */
export function toCoding(code: string): HcpcsCoding | undefined {
  const id = normalizeCode(code) ?? normalizeModifier(code);
  const display = getLongDescription(code) ?? getModifier(code)?.longDescription;
  if (id === undefined || display === undefined) return undefined;
  return { system: HCPCS_SYSTEM, version: release.id, code: id, display };
}
