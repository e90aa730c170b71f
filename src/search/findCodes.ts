import { normalizeCode } from '../lookup/normalizeCode.ts';
import { normalizeModifier } from '../lookup/normalizeModifier.ts';
import { suggestCodes } from '../text/suggestCodes.ts';
import type { CodeId, ModifierId } from '../types.ts';

/** The codes and modifiers that a query names by themselves. */
export interface NamedCodes {
  /** Written whole. */
  readonly exact: readonly string[];
  /** The first characters of codes, in capitals; '' if the query has other words. */
  readonly beginning: string;
  /** What may have been meant by a code with a slip. */
  readonly slipped: readonly string[];
}

const LONGEST = 40;

/** Finds codes in a query: whole ones among other words, or the query is a code or a part of one, such as `q42 57`. */
export function findCodes(query: string): NamedCodes {
  const text = query.trim().slice(0, LONGEST);
  const whole = text.replace(/[\s./_-]+/g, '');
  const words = text.split(/[^A-Za-z0-9]+/);
  const all = [normalizeCode(whole), normalizeModifier(text), ...words.map(normalizeCode)];
  const exact = [...new Set(all.filter((id): id is CodeId | ModifierId => id !== undefined))];
  const beginning = /^[A-CE-V]\d{0,4}$/i.test(whole) ? whole.toUpperCase() : '';
  // A word has at most one digit that may be a slip.
  const isCode = exact.length === 0 && /^(?=\D*\d\D*\d)[A-Z\d]{4,6}$/i.test(whole);
  return { exact, beginning, slipped: isCode ? suggestCodes(whole).map(({ code }) => code) : [] };
}
