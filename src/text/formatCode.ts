import type { ParsedCode } from '../types.ts';
import { parseCode } from './parseCode.ts';

/**
 * Returns a code and its modifiers as one text; `undefined` if `parseCode` would not read the text back.
 *
 * @param options - `separator`: the sign between the code and each modifier. Without it, a space.
 * @example
 * formatCode({ code: 'E0601', modifiers: ['RR', 'KX'] }, { separator: '-' }) //=> 'E0601-RR-KX'
 * formatCode({ code: 'E0601', modifiers: ['RRX'] }) //=> undefined
 */
export function formatCode(
  parsed: Pick<ParsedCode, 'code' | 'modifiers'>,
  options?: { readonly separator?: ' ' | '-' | undefined },
): string | undefined {
  const { code, modifiers }: { readonly code?: unknown; readonly modifiers?: unknown } = parsed ?? {};
  const parts: readonly unknown[] = [code, ...(Array.isArray(modifiers) ? modifiers : [undefined])];
  if (!parts.every((part) => typeof part === 'string')) return undefined;
  const separator = options?.separator ?? ' ';
  const text = parts.join(separator);
  const read = parseCode(text);
  return read && [read.code, ...read.modifiers].join(separator) === text ? text : undefined;
}
