import { modifierIds } from '../../generated/modifiers/ids.ts';
import { normalize } from '../shared/normalize.ts';

/** The modifiers in order, and the row of each. Both are made on first use. */
const unpacked: { list: readonly string[] | undefined; rows: ReadonlyMap<unknown, number> | undefined } = {
  list: undefined,
  rows: undefined,
};

/** All modifiers in order, frozen. */
export function listIds(): readonly string[] {
  unpacked.list ??= Object.freeze(modifierIds.match(/../g) ?? []);
  return unpacked.list;
}

/** The row of exactly this modifier; `undefined` for anything that is not listed. */
export function rowOfModifier(modifier: unknown): number | undefined {
  unpacked.rows ??= new Map(listIds().map((id, row) => [id, row]));
  return unpacked.rows.get(modifier);
}

/** The row of the modifier that an input means, in either case and with surrounding whitespace. */
export function rowOfInput(input: unknown): number | undefined {
  return rowOfModifier(input) ?? rowOfModifier(normalize(input));
}
