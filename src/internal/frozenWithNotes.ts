import type { Meaning } from '../../generated/types.ts';

/** A table of meanings, frozen with their notes. */
export function frozenWithNotes<Value extends string>(meanings: readonly Meaning<Value>[]): readonly Meaning<Value>[] {
  for (const { notes } of meanings) Object.freeze(notes);
  return Object.freeze(meanings.map<Meaning<Value>>(Object.freeze));
}
