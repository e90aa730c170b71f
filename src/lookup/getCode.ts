import { codeColumns } from '../../generated/codes/columns.ts';
import { codeIds } from '../../generated/codes/ids.ts';
import { rowOfCode } from '../packed/unpackCodes.ts';
import { normalize } from '../shared/normalize.ts';
import type { Code, CodeId } from '../types.ts';
import { readRecord } from './readRecord.ts';

/** The records read so far, by row, and by code those that were looked up again: the fastest path. */
const records: { readonly byRow: Code[]; readonly byCode: Map<unknown, Code> } = {
  byRow: [],
  byCode: /* @__PURE__ */ new Map(),
};

/**
 * Returns the record of a code: a plain frozen object, the same one on each call; `undefined` if this release does not
 * list the code. Terminated codes stay listed for years; their `terminationDate` says when they ended. CMS: all
 * columns, of the records of kind 3.
 *
 * @param code - A code, in upper or lower case; surrounding ASCII whitespace is ignored.
 * @example
 * getCode('Q4257')?.shortDescription //=> 'Relese, per sq cm'
 * getCode('Q42577') //=> undefined
 */
export function getCode(code: string): Code | undefined {
  return records.byCode.get(code) ?? lookUp(code);
}

function lookUp(input: unknown): Code | undefined {
  const exact = rowOfCode(codeIds, input);
  const code = (exact === undefined ? normalize(input) : input) as CodeId;
  const row = exact ?? rowOfCode(codeIds, code);
  if (row === undefined) return undefined;
  const wasRead = records.byRow[row] !== undefined;
  const record = readRecord(records.byRow, codeColumns, row, code, 'code' as const);
  if (wasRead) records.byCode.set(code, record);
  return record;
}
