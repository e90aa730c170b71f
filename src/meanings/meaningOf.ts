import type { Meaning } from '../../generated/types.ts';

/** What a decoder takes: the field's own values, which an editor completes, any other string, and `undefined`. */
export type Decodable<Value extends string> = Value | (string & {}) | undefined;

/**
 * What a decoder gives for an argument of type `Argument`: the meaning where the compiler knows that it is one of the
 * field's values, the meaning or `undefined` where it may be any other string or `undefined`.
 */
export type Decoded<Value extends string, Argument> = [Argument] extends [Value]
  ? Meaning<Value>
  : Meaning<Value> | undefined;

/** The meaning of a value in a table, `undefined` where it has none. */
export function meaningOf<Value extends string, Argument>(
  table: readonly Meaning<Value>[],
  value: Argument,
): Decoded<Value, Argument> {
  return table.find(({ code }: { readonly code: unknown }) => code === value) as Decoded<Value, Argument>;
}

/** A table of meanings, frozen with their notes. */
export function frozen<Value extends string>(meanings: readonly Meaning<Value>[]): readonly Meaning<Value>[] {
  for (const meaning of meanings) Object.freeze(Object.freeze(meaning).notes);
  return Object.freeze(meanings);
}
