/** A letter of the origin and one of the destination. X, a stop on the way, is a destination only. */
const PAIR = /^[DEGHIJNPRS][DEGHIJNPRSX]$/;

/**
 * Whether a modifier says the origin and the destination of an ambulance trip: two letters on one of the codes A0021 to
 * A0999. On these codes 45 modifiers of CMS's list have this other meaning; GX does not, because ambulance claims use
 * it for a notice of liability.
 */
export function isAmbulancePair(code: string, modifier: string): boolean {
  return code >= 'A0021' && code <= 'A0999' && modifier !== 'GX' && PAIR.test(modifier);
}

/** Whether CMS's file need not list a modifier: it is a number of the AMA's, or says where an ambulance trip went. */
export function isDefinedElsewhere(code: string, modifier: string): boolean {
  return /^\d/.test(modifier) || isAmbulancePair(code, modifier);
}
