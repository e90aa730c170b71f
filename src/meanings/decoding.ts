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

/** Freezes a table with its meanings and their notes. */
export function frozen<Value extends string>(meanings: readonly Meaning<Value>[]): readonly Meaning<Value>[] {
  return Object.freeze(
    meanings.map((meaning) => {
      Object.freeze(meaning.notes);
      return Object.freeze(meaning);
    }),
  );
}
