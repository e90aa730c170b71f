/**
 * The parts of a large packed string. V8 keeps what `split` makes of a constant string, and to that end copies and hashes
 * each part, which takes a tenth of the start. A limit, here above any number of parts, keeps it from doing so.
 */
export function splitPacked(packed: string, separator: string): string[] {
  return packed.split(separator, 0x7fffffff);
}
