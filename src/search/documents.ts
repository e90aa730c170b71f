import { codeIds } from '../../generated/codes/ids.ts';
import { listModifiers } from '../lookup/listModifiers.ts';
import { codeInRow, countCodes, rowsOfLetter } from '../packed/codesInRows.ts';
import { rowOfCode } from '../packed/unpackCodes.ts';
import type { CodeId, ModifierId } from '../types.ts';

/** How the documents of a search are numbered: first the codes by their rows, then the modifiers. */
export interface Documents {
  readonly codes: number;
  readonly all: number;
  /** The first code with C, and the one after the last. */
  readonly ofHospitals: readonly [begin: number, end: number];
}

export function countDocuments(): Documents {
  const codes = countCodes(codeIds);
  return { codes, all: codes + listModifiers().length, ofHospitals: rowsOfLetter(codeIds, 'C') };
}

/** The code or modifier of a document. Only those that are shown are asked for: a list of all codes takes longer. */
export function idOf(document: number, { codes }: Documents): CodeId | ModifierId {
  if (document < codes) return codeInRow(codeIds, document) as CodeId;
  return listModifiers()[document - codes] as ModifierId;
}

/** The document of a code or modifier; `undefined` if it is not listed. */
export function documentOf(id: string, { codes }: Documents): number | undefined {
  const row = rowOfCode(codeIds, id);
  if (row !== undefined) return row;
  const place = listModifiers().indexOf(id as ModifierId);
  return place < 0 ? undefined : codes + place;
}

/** The documents of the codes with a beginning such as `J92`, in order. */
export function documentsFrom(beginning: string): readonly number[] {
  const [begin, end] = rowsOfLetter(codeIds, beginning);
  if (beginning.length === 1) return Array.from({ length: end - begin }, (_, place) => begin + place);
  const missing = 5 - beginning.length;
  return Array.from({ length: 10 ** missing }, (_, rest) => {
    const code = missing === 0 ? beginning : beginning + String(rest).padStart(missing, '0');
    return rowOfCode(codeIds, code);
  }).filter((row) => row !== undefined);
}
