import { normalizeCode } from '../lookup/normalizeCode.ts';
import { normalizeModifier } from '../lookup/normalizeModifier.ts';
import { isHcpcsSystem } from '../shared/hcpcsSystems.ts';
import { ownText } from '../shared/ownProperty.ts';
import type { CodeId, ModifierId } from '../types.ts';

/**
 * Returns the listed code or modifier of a FHIR Coding; `undefined` if the system is missing or another one, or if this
 * release does not list the code. The system may be HCPCS's URI, its OID, or another `HcpcsSystem` that servers and
 * value sets have used. HL7's retired system of all levels is among them, but its CPT codes give `undefined`, as
 * they are not listed here. Code and system may be in upper or lower case. Version and display are ignored: use
 * `validateCode` to check them.
 *
 * @example
 * fromCoding({ system: 'urn:oid:2.16.840.1.113883.6.285', code: 'E0601' }) //=> 'E0601'
 * fromCoding({ system: 'http://www.ama-assn.org/go/cpt', code: '99213' }) //=> undefined
 */
export function fromCoding(
  coding: { readonly system?: string | undefined; readonly code?: string | undefined } | undefined,
): CodeId | ModifierId | undefined {
  const code = ownText(coding, 'code');
  if (code === undefined || !isHcpcsSystem(ownText(coding, 'system') ?? '')) return undefined;
  return normalizeCode(code) ?? normalizeModifier(code);
}
