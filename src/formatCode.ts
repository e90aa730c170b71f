import type { ParsedCode } from './types.ts';

/**
 * Returns a code and its modifiers as one text, which `parseCode` reads back; blank where a part is no string.
 *
 * @example
 * formatCode({ code: 'E0601', modifiers: ['RR', 'KX'] }, 'hyphen') //=> 'E0601-RR-KX'
 */
export function formatCode(
  parsed: Pick<ParsedCode, 'code' | 'modifiers'>,
  style: 'space' | 'hyphen' = 'space',
): string {
  try {
    const parts: readonly unknown[] = [
      parsed.code,
      ...(Array.isArray(parsed.modifiers) ? parsed.modifiers : [undefined]),
    ];
    return parts.every((part) => typeof part === 'string') ? parts.join(style === 'hyphen' ? '-' : ' ') : '';
  } catch {
    // Untyped code hands over anything, be it an object that throws.
    return '';
  }
}
