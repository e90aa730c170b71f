import fc from 'fast-check';
import { listCodes, listModifiers } from '../../src/index.ts';
import { anyText } from './anyText.ts';

const blanks = fc.stringMatching(/^[\t-\r ]{0,2}$/);

/** An id as someone may write it: in either case, with whitespace around it. */
function written(ids: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(blanks, fc.mixedCase(fc.constantFrom(...ids)), blanks)
    .map(([before, id, after]) => before + id + after);
}

/** Any string, and strings that are a code or close to one. */
export const codeInputs: fc.Arbitrary<string> = fc.oneof(
  anyText,
  fc.stringMatching(/^[\t-\r ]?[A-Za-zſß0-9][0-9OIl]{3,4}[0-9A-Z]?[\t-\r ]?$/),
  written(listCodes()),
);

/** Any string, and strings that are a modifier or close to one. */
export const modifierInputs: fc.Arbitrary<string> = fc.oneof(
  anyText,
  fc.stringMatching(/^[\t-\r ]?[A-Za-zß0-9][A-Za-z0-9]?[\t-\r ]?$/),
  written(listModifiers()),
);

/** Any string, and codes with modifiers, listed or not. */
export const claimInputs: fc.Arbitrary<string> = fc.oneof(
  codeInputs,
  fc
    .tuple(codeInputs, fc.array(modifierInputs, { maxLength: 5 }), fc.constantFrom(' ', '-', ':', ', ', ''))
    .map(([code, modifiers, sign]) => [code, ...modifiers].join(sign)),
);
