import { getShortDescription, getTerminationDate, listCodes } from 'hcpcs';
import type { Page } from './page.ts';

/** The letters that codes begin with. */
export function listLetters(): readonly string[] {
  return [...new Set(listCodes().map((code) => code.charAt(0)))];
}

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
