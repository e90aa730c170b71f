import { codeIds } from '../../generated/codes/ids.ts';
import { rowOfCode } from '../packed/unpackCodes.ts';
import { statusOfShape } from '../shared/shapes.ts';
import type { CodeId } from '../types.ts';

/** A listed code that may have been meant, and the slip that turned it into the input. */
export interface Suggestion {
  readonly code: CodeId;
  readonly slip: Slip;
}

/**
 * The kinds of slip, most plausible first. `lookAlike` is O for 0, I or l for 1, S for 5, B for 8, or the other way
 * round.
 */
export type Slip = 'lookAlike' | 'transposed' | 'doubled' | 'wrong' | 'missing' | 'extra';

const DIGITS = '0123456789';
const LETTERS = 'ABCEFGHIJKLMNOPQRSTUV';
const LOOK_ALIKES: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['O', '0'],
  ['I', '1'],
  ['L', '1'],
  ['S', '5'],
  ['B', '8'],
  ['0', 'O'],
  ['1', 'I'],
  ['5', 'S'],
  ['8', 'B'],
]);

/**
 * Returns the listed codes that are one slip away from an input, most plausible first; `[]` for a listed code, for a
 * code of CPT or CDT, and if no listed code is near. Signs in the input and the `.0` of a spreadsheet's number are passed
 * over; if nothing else is wrong, the code is the only suggestion, and its slip is `extra`.
 *
 * @param options - `limit`: the largest number of suggestions. Without it, 5.
 * @example
 * suggestCodes('E06O1')[0] //=> { code: 'E0601', slip: 'lookAlike' }
 * suggestCodes('J1745.0') //=> [{ code: 'J1745', slip: 'extra' }]
 * suggestCodes('E0610')[0] //=> undefined
 */
export function suggestCodes(input: string, options?: { readonly limit?: number | undefined }): readonly Suggestion[] {
  const written = toPrintable(input);
  const id = withoutSigns(written);
  const status = statusOfShape(id);
  if (id.length > LONGEST || isListed(written) || status === 'cpt' || status === 'cdt') return [];
  const found = new Map<string, Suggestion>();
  const limit: unknown = options?.limit ?? 5;
  // Untyped code may pass something that is not a number: then there are no suggestions.
  const most = typeof limit === 'number' ? limit : 0;
  if (isListed(id)) return [{ code: id as CodeId, slip: 'extra' as const }].slice(0, most);
  for (const [slip, slipped] of slips) {
    for (const code of slipped(id)) {
      const isRoom = found.size + 1 <= most;
      if (!isRoom) return [...found.values()];
      if (!found.has(code) && isListed(code)) found.set(code, { code: code as CodeId, slip });
    }
  }
  return [...found.values()];
}

function isListed(code: string): boolean {
  return rowOfCode(codeIds, code) !== undefined;
}

/** A code and one extra character. */
const LONGEST = 6;

/** The input trimmed and in upper case; empty if it is not a short text of ASCII. */
function toPrintable(input: unknown): string {
  const [, text = ''] = (typeof input === 'string' && /^[\t-\r ]*([!-~][ -~]{0,15})[\t-\r ]*$/.exec(input)) || [];
  return text.trim().toUpperCase();
}

/** Letters and digits only. A spreadsheet may have taken the code for a number and written `.0` after it. */
function withoutSigns(text: string): string {
  return text.replace(/\.0+$/, '').replace(/[^A-Z\d]/g, '');
}

/**
 * What an id may have been before each slip, most plausible slip first, and for each slip from the last place to the
 * first: people slip at the end of a code more often than at its letter.
 */
const slips: readonly (readonly [Slip, (id: string) => readonly string[]])[] = [
  ['lookAlike', (id) => [withoutLookAlikes(id)]],
  ['transposed', (id) => places(id.length - 1).map((at) => replaceAt(id, at, 2, `${id[at + 1]}${id[at]}`))],
  [
    'doubled',
    (id) =>
      places(id.length)
        .filter((at) => id.charAt(at) === id.charAt(at + 1))
        .map((at) => replaceAt(id, at, 1, '')),
  ],
  [
    'wrong',
    (id) => places(id.length).flatMap((at) => charactersAt(at).map((character) => replaceAt(id, at, 1, character))),
  ],
  [
    'missing',
    (id) => places(id.length + 1).flatMap((at) => charactersAt(at).map((character) => replaceAt(id, at, 0, character))),
  ],
  ['extra', (id) => places(id.length).map((at) => replaceAt(id, at, 1, ''))],
];

/** Replaces all of them at once: someone who takes O for 0 does so every time. */
function withoutLookAlikes(id: string): string {
  const characters = [...id].map((character, at) =>
    charactersAt(at).includes(character) ? character : (LOOK_ALIKES.get(character) ?? character),
  );
  return characters.join('');
}

function replaceAt(id: string, at: number, length: number, text: string): string {
  return id.slice(0, at) + text + id.slice(at + length);
}

/** The places of as many characters, the last one first. */
function places(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => count - 1 - index);
}

function charactersAt(at: number): readonly string[] {
  return [...(at === 0 ? LETTERS : DIGITS)];
}
