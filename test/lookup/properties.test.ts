import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getCode, getCoverage, isCode, listCodes, normalizeCode } from '../../src/index.ts';
import { anyText } from '../support/anyText.ts';

const listed = new Set<string>(listCodes());

/** Any string, and strings that are close to a code. */
const inputs = fc.oneof(
  anyText,
  fc.stringMatching(/^[\t-\r ]{0,3}[A-Za-zſß][0-9]{4}[\t-\r ]{0,3}$/),
  fc
    .tuple(fc.constantFrom(' ', '\t', '', '\u00a0'), fc.constantFrom(...listCodes()))
    .map(([blank, code]) => blank + code.toLowerCase()),
);

describe('for any string', () => {
  it('isCode says whether it is in the list', () => {
    fc.assert(fc.property(inputs, (input) => isCode(input) === listed.has(input)));
  });

  it('normalizeCode gives the listed code, whatever its ASCII whitespace and case', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const ascii = input
          .replace(/^[\t-\r ]+/, '')
          .replace(/[\t-\r ]+$/, '')
          .replace(/[a-z]/g, (letter) => letter.toUpperCase());
        expect(normalizeCode(input)).toBe(listed.has(ascii) ? ascii : undefined);
      }),
    );
  });

  it('getCode and the getters agree with normalizeCode', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(getCode(input)?.code).toBe(normalizeCode(input));
        expect(getCoverage(input)).toBe(getCode(input)?.coverage);
      }),
    );
  });
});
