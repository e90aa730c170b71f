import { modifierColumns } from '../../generated/modifiers/columns.ts';
import { normalize } from '../shared/normalize.ts';
import type { Modifier, ModifierId } from '../types.ts';
import { rowOfInput } from './modifiers.ts';
import { readRecord } from './readRecord.ts';

/** The records looked up so far, by row. */
const records: Modifier[] = [];

/**
 * Returns the record of a modifier: a plain frozen object, the same one on each call; `undefined` if this release does
 * not list the modifier. CMS: all columns, of the records of kind 7.
 *
 * @param modifier - A modifier, in upper or lower case; surrounding ASCII whitespace is ignored.
 * @example
 * getModifier('RR')?.shortDescription //=> 'Rental (dme)'
 */
export function getModifier(modifier: string): Modifier | undefined {
  const row = rowOfInput(modifier);
  if (row === undefined) return undefined;
  return readRecord(records, modifierColumns, row, normalize(modifier) as ModifierId, 'modifier' as const);
}
