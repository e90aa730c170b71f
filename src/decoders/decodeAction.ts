import { type Action, actionTable } from '../../generated/tables/action.ts';
import { type Decodable, type Decoded, meaningOf } from '../internal/meaningOf.ts';

/**
 * Returns what a action code means in CMS's words, or `undefined` for any other string and for `undefined`.
 *
 * @param value - A value of the field; one of type `Action` is never `undefined` decoded.
 * @returns The entry of {@link actionTable}, the same frozen object on each call.
 * @example
 * decodeAction('A') //=> actionTable[0]
 * decodeAction('?') //=> undefined
 *
 * CMS: column ACTION CD, layout HCPCS_ACTN_CD.
 */
export function decodeAction<T extends Decodable<Action>>(value: T): Decoded<Action, T> {
  return meaningOf(actionTable, value);
}
