import { normalize } from './normalize.ts';

/** The ids of one kind in order, as `codegen/pack/packColumn.ts` packs them, taken apart when first asked for. */
export interface Ids {
  readonly packed: string;
  list?: readonly string[];
  rows?: ReadonlyMap<unknown, number>;
}

/** All ids, frozen, in order. */
export function listIds(ids: Ids): readonly string[] {
  ids.list ??= Object.freeze(ids.packed.split('\n'));
  return ids.list;
}

/** The row of exactly this id; `undefined` for anything that is not listed. */
export function rowOfId(ids: Ids, id: unknown): number | undefined {
  ids.rows ??= new Map(listIds(ids).map((listed, row) => [listed, row]));
  return ids.rows.get(id);
}

/** The row of the id that an input means, whatever its blanks and its case. */
export function rowOfInput(ids: Ids, input: unknown): number | undefined {
  return rowOfId(ids, input) ?? rowOfId(ids, normalize(input));
}
