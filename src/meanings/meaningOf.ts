import type { Meaning } from '../../generated/tables/meaning.ts';

/** What a decoder takes: the field's own values, which an editor completes, any other string, and `undefined`. */
export type Decodable<Value extends string> = Value | (string & {}) | undefined;

/**
 * What a decoder returns for an argument of type `Argument`. If the compiler knows that it is one of the field's
 * values, that is the meaning. If it may be any other string or `undefined`, it is the meaning or `undefined`.
 */
export type Decoded<Value extends string, Argument> = [Argument] extends [Value]
  ? Meaning<Value>
  : Meaning<Value> | undefined;

/** The meaning of a value in a table; `undefined` if the table does not have it. */
export function meaningOf<Value extends string, Argument>(
  table: readonly Meaning<Value>[],
  value: Argument,
): Decoded<Value, Argument> {
  return table.find(({ code }: { readonly code: unknown }) => code === value) as Decoded<Value, Argument>;
}

/** Freezes a table with its meanings and their notes, and returns it. */
export function frozen<Value extends string>(meanings: readonly Meaning<Value>[]): readonly Meaning<Value>[] {
  for (const meaning of meanings) Object.freeze(Object.freeze(meaning).notes);
  return Object.freeze(meanings);
}
