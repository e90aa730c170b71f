import { normalizeModifier, parseCode } from '../../src/index.ts';
import { UsageError } from '../usageError.ts';

/**
 * The codes and modifiers in a list: one a line, or several separated by blanks, commas or semicolons, as people write
 * them. Other words are passed over.
 */
export function readCodes(text: string): ReadonlySet<string> {
  const codes = text
    .split(/\r?\n/)
    .flatMap((line) => codeOn(line) ?? line.split(/[\s,;"|]+/).flatMap((word) => parseCode(word)?.code ?? []));
  if (codes.length === 0) throw new UsageError('the file of --codes has no codes');
  return new Set(codes);
}

/** The code or modifier that a line is. */
function codeOn(line: string): string | undefined {
  return parseCode(line)?.code ?? normalizeModifier(line);
}
