import { getShortDescription, getTerminationDate, listCodes } from 'hcpcs';
import type { Page } from './page.ts';

/** The codes that begin with a letter. */
export function letterPage(letter: string): Page {
  const codes = listCodes().filter((code) => code.startsWith(letter));
  if (codes.length === 0) return { kind: 'missing' };
  return {
    kind: 'letter',
    letter,
    codes: codes.map((code) => ({
      code,
      shortDescription: getShortDescription(code) ?? '',
      through: getTerminationDate(code),
    })),
  };
}
