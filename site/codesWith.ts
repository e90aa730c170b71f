import { type CodeId, listCodes, normalizeModifier } from 'hcpcs';

/** The letters that codes begin with. */
export const letters: readonly string[] = [...new Set(listCodes().map((code) => code.charAt(0)))];

/** The codes that begin as someone typed; a modifier if it is one. It needs nothing but the numbers. */
export function codesWith(text: string, limit: number): readonly { readonly code: string }[] {
  const beginning = text.trim().toUpperCase();
  const modifier = normalizeModifier(text);
  const codes = listCodes().filter((code: CodeId) => code.startsWith(beginning));
  return [...(modifier === undefined ? [] : [modifier]), ...codes].slice(0, limit).map((code) => ({ code }));
}
