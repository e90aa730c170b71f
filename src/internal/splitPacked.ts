/**
 * The parts of packed data between separators. The limit is above any number of parts: without one V8 keeps the parts of
 * a constant for the next split of it, and to that end copies and hashes each of them.
 */
export function splitPacked(packed: string, separator: string): string[] {
  return packed.split(separator, 0x7fffffff);
}
