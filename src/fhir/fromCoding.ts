import { normalizeCode } from '../lookup/normalizeCode.ts';
import { normalizeModifier } from '../lookup/normalizeModifier.ts';
import { isHcpcsSystem } from '../shared/hcpcsSystems.ts';
import { ownText } from '../shared/ownProperty.ts';
import type { CodeId, ModifierId } from '../types.ts';

/**
 * Returns the listed code or modifier that a FHIR Coding means; `undefined` where the system is another one or is not
 * told, and where this release does not list the code. The system may be HCPCS's URI, its OID, or another spelling that
 * servers and value sets have used: with `https` or a slash behind, HL7's page, VSAC's or CMS's Blue Button's. The code
 * may be in any case. Version and display are not looked at: `validateCode` does.
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
