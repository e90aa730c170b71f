import { getLongDescription } from '../fields/getLongDescription.ts';
import { getModifier } from '../lookup/getModifier.ts';
import { normalizeCode } from '../lookup/normalizeCode.ts';
import { normalizeModifier } from '../lookup/normalizeModifier.ts';
import { release } from '../lookup/release.ts';
import { HCPCS_SYSTEM, type HcpcsSystem, isHcpcsSystem } from '../shared/hcpcsSystems.ts';
import { ownProperty } from '../shared/ownProperty.ts';
import type { CodeId, ModifierId } from '../types.ts';

/** A FHIR Coding of HCPCS Level II, with all its parts. */
export interface HcpcsCoding {
  system: string;
  version: string;
  code: CodeId | ModifierId;
  display: string;
}

/** The option of {@link toCoding}. */
export interface SystemOption {
  /** A system that `fromCoding` reads, for receivers that require another than HL7's. */
  readonly system?: HcpcsSystem | undefined;
}

/**
 * Returns the FHIR Coding of a code or modifier, a new object on each call; `undefined` if this release does not list
 * it. `version` is the release's id; `display` is CMS's long description, unchanged.
 *
 * @param code - A code or modifier, in upper or lower case; surrounding ASCII whitespace is ignored.
 * @param options - `system`: another spelling of the system, written as given. Without it, HL7's.
 * @throws RangeError if `fromCoding` does not read the system, or if a system is passed in place of the options.
 * @example
 * toCoding('E0601')?.system //=> 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets'
 * toCoding('rr')?.code //=> 'RR'
 * toCoding('E0602X') //=> undefined
 */
export function toCoding(code: string, options?: SystemOption): HcpcsCoding | undefined {
  const system = systemIn(options);
  const id = normalizeCode(code) ?? normalizeModifier(code);
  const display = getLongDescription(code) ?? getModifier(code)?.longDescription;
  if (id === undefined || display === undefined) return undefined;
  return { system, version: release.id, code: id, display };
}

function systemIn(options: SystemOption | undefined): string {
  // A JavaScript caller may pass the system in place of the options; that must not be ignored silently.
  if (options !== undefined && typeof options !== 'object') throw refusal('options', options);
  const system = ownProperty(options, 'system') ?? HCPCS_SYSTEM;
  if (typeof system === 'string' && isHcpcsSystem(system)) return system;
  throw refusal('system', system);
}

function refusal(argument: string, found: unknown): RangeError {
  const shown = typeof found === 'string' ? JSON.stringify(found.slice(0, 80)) : typeof found;
  return new RangeError(`${argument}: found ${shown}; allowed: { system: a system that fromCoding reads }`);
}
