import { normalizeCode } from '../lookup/normalizeCode.ts';
import { normalizeModifier } from '../lookup/normalizeModifier.ts';
import { suggestCodes } from '../text/suggestCodes.ts';

/** The codes and modifiers that a query names, and its other words. */
export interface NamedCodes {
  /** Written whole. */
  readonly exact: readonly string[];
  /** The first characters of codes, in capitals; '' if the query is something else. */
  readonly beginning: string;
  /** What may have been meant by a code with a slip. */
  readonly slipped: readonly string[];
  /** The query without its codes. */
  readonly rest: string;
}

/** More than anyone types: a pasted page takes no longer than a sentence. */
const LONGEST_QUERY = 400;
/** Longer than any code, however its characters are separated. */
const LONGEST = 20;

/** Finds the codes in a query. It may be one, a part of one, such as `q42 57`, or have some among other words. */
export function findCodes(query: string): NamedCodes {
  const text = query.slice(0, LONGEST_QUERY).trim();
  const none = { exact: [], beginning: '', slipped: [], rest: text };
  const whole = text.slice(0, LONGEST + 1).replace(/[\s./_-]+/g, '');
  const code = normalizeCode(whole);
  if (code !== undefined) return { ...none, exact: [code], rest: '' };
  const modifier = normalizeModifier(text);
  const exact = modifier === undefined ? [] : [modifier];
  if (/^[A-CE-V]\d{0,4}$/i.test(whole)) return { ...none, exact, beginning: whole.toUpperCase() };
  if (modifier !== undefined) return { ...none, exact };
  // A word has at most one digit that may be a slip.
  if (/^(?=\D*\d\D*\d)[A-Z\d]{4,6}$/i.test(whole)) {
    const slipped = suggestCodes(whole).map((suggestion) => suggestion.code);
    return slipped.length > 0 ? { ...none, slipped, rest: '' } : none;
  }
  const codes = text.match(/\b[A-CE-V]\d{4}\b/gi) ?? [];
  const listed = codes.map(normalizeCode).filter((one) => one !== undefined);
  return { ...none, exact: listed, rest: listed.length > 0 ? text.replace(/\b[A-CE-V]\d{4}\b/gi, ' ') : text };
}
