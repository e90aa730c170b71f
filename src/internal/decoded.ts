import type { Meaning } from '../../generated/types.ts';

/**
 * What a decoder gives for an argument of type `Argument`: the meaning where the compiler knows that it is one of the
 * field's values, the meaning or `undefined` where it may be any other string or none.
 */
export type Decoded<Value extends string, Argument> = [Argument] extends [Value]
  ? Meaning<Value>
  : Meaning<Value> | undefined;

/** What a decoder takes: the field's own values, which an editor completes, any other string, and `undefined`. */
export type Decodable<Value extends string> = Value | (string & {}) | undefined;
