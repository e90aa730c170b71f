/**
 * What a record has even when it is damaged: a number of hundreds after the code, a code that a digit follows, or
 * dates near its end. Prose has none of them.
 */
const RECORD_SHAPE = /^.{2,12}0\d\d00\d|^(?: {3}[A-Z][A-Z0-9]|[A-Z]\d{4})\d|^.{240,}\d{8}/;

export function hasRecordShape(line: string): boolean {
  return RECORD_SHAPE.test(line);
}
