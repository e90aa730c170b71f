import { type Action, actionMeanings } from '../../generated/tables/action.ts';
import type { Meaning } from '../../generated/tables/meaning.ts';
import { type Decodable, type Decoded, frozen } from './decoding.ts';

/** All action codes with their meanings, frozen, in the order of CMS's record layout. */
export const actionTable: readonly Meaning<Action>[] = /* @__PURE__ */ frozen(actionMeanings);

/**
 * Returns the meaning of an action code in CMS's words, an entry of {@link actionTable}; `undefined` for any other
 * value. Values are matched exactly: `'a'` gives `undefined`. CMS: column ACTION CD.
 *
 * @example
 * decodeAction('A') //=> actionTable[0]
 */
export function decodeAction<T extends Decodable<Action>>(value: T): Decoded<Action, T> {
  return actionTable.find(({ code }) => code === value) as Decoded<Action, T>;
}
