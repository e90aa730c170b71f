/**
 * The parts of a large packed string. V8 caches the result of `split` for a constant string, and copies and hashes
 * every part to do so, which takes a tenth of the start. A limit, never reached here, turns the cache off.
 */
export function splitPacked(packed: string, separator: string): string[] {
  return packed.split(separator, 0x7fffffff);
}
