/** What an id is if the release does not list it: the shape of HCPCS, the shape of another code set, or neither. */
export type UnlistedStatus = 'unlisted' | 'cpt' | 'cdt' | 'malformed';

/**
 * A CPT code is five digits, or four digits and one of the letters that the AMA uses. A CPT modifier is two digits, or
 * a digit and P. CDT codes begin with D. Codes from W to Z were local codes, which ended in 2003.
 */
const SHAPES: readonly (readonly [UnlistedStatus, RegExp])[] = [
  ['unlisted', /^(?:[A-CE-V]\d{4}|[A-Z][A-Z0-9])$/],
  ['cpt', /^(?:\d{4}[\dFTUMA]|\d[\dP])$/],
  ['cdt', /^D\d{4}$/],
];

/** The status of an id by its shape only. The id must be trimmed and in upper case. */
export function statusOfShape(id: string): UnlistedStatus {
  return SHAPES.find(([, shape]) => shape.test(id))?.[0] ?? 'malformed';
}
