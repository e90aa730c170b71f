/** What an id is that the release does not list: of HCPCS's shape, of another code set, or none. */
export type UnlistedStatus = 'unlisted' | 'cpt' | 'cdt' | 'malformed';

/**
 * CPT's codes are five digits, or four and one of the letters that AMA uses; its modifiers two digits, or one and P.
 * CDT's have a D. W to Z were the local codes of before 2004.
 */
const SHAPES: readonly (readonly [UnlistedStatus, RegExp])[] = [
  ['unlisted', /^(?:[A-CE-V]\d{4}|[A-Z][A-Z0-9])$/],
  ['cpt', /^(?:\d{4}[\dFTUMA]|\d[\dP])$/],
  ['cdt', /^D\d{4}$/],
];

/** What an upper-case id without blanks is by its shape alone. */
export function statusOfShape(id: string): UnlistedStatus {
  return SHAPES.find(([, shape]) => shape.test(id))?.[0] ?? 'malformed';
}
