import type { Meaning } from '../../generated/types.ts';

/** A table that no caller can change, nor its meanings. Their notes are frozen as they are generated, for few have any. */
export function freezeTable<Value extends string>(table: readonly Meaning<Value>[]): readonly Meaning<Value>[] {
  return Object.freeze(table.map((meaning) => Object.freeze(meaning)));
}
