import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  getLongDescription,
  isNotOtherwiseClassified,
  listCodes,
  normalizeCode,
  requiresDescription,
} from '../../src/index.ts';
import { anyText } from '../support/anyText.ts';

/** Their own words say it, though they are not on CMS's NOC list. */
const unlisted = ['A6609', 'J0131', 'J0799', 'M0235', 'M0236', 'Q0235'];

/** Quality measures: what is not specified is the reason. The last two ended in 2014 and 2024. */
const measures = 'G0039 G9213 G9699 G9900 G9913 G9918 G9925 M1379 G8701 G9893'.split(' ');

describe('requiresDescription', () => {
  it('is true for the NOC list, and for six codes that say it themselves', () => {
    const required = listCodes().filter(requiresDescription);
    expect(required).toHaveLength(172);
    expect(required.filter((code) => !isNotOtherwiseClassified(code))).toEqual(unlisted);
    for (const code of listCodes().filter(isNotOtherwiseClassified)) expect(requiresDescription(code), code).toBe(true);
  });

  it('is false where the reason of a measure is not otherwise specified', () => {
    for (const code of measures) {
      expect(getLongDescription(code)).toMatch(/reason not otherwise specified$/);
      expect(requiresDescription(code), code).toBe(false);
    }
  });

  it('misses no code whose words say that it is not specified', () => {
    const words = /otherwise specified|otherwise classified|unclassified|unlisted|unspecified|miscellaneous/i;
    const others = listCodes().filter(
      (code) => !requiresDescription(code) && words.test(getLongDescription(code) ?? ''),
    );
    // G9921 says of a reason that it is "not given or otherwise specified".
    expect(others.sort()).toEqual([...measures, 'G9921'].sort());
  });

  it('is false for a code that only says which cancer is meant, and for what is not listed', () => {
    for (const code of ['G9421', 'J9271', 'E0601', '99199', '', '__proto__']) {
      expect(requiresDescription(code), code).toBe(false);
    }
  });

  it('gives the same for any string as for the listed code that it means', () => {
    const close = fc.stringMatching(/^[\t-\r ]{0,2}[AaGgJjMmQq][0-9]{3}[0-9][\t-\r ]{0,2}$/);
    expect(requiresDescription(' j0131\t')).toBe(true);
    fc.assert(
      fc.property(fc.oneof(anyText, close), (input) => {
        const code = normalizeCode(input);
        expect(requiresDescription(input)).toBe(code !== undefined && requiresDescription(code));
      }),
    );
  });
});
