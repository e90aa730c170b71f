import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  getLongDescription,
  getTerminationDate,
  isNotOtherwiseClassified,
  listCodes,
  normalizeCode,
  release,
} from '../../src/index.ts';
import { anyText } from '../support/anyText.ts';

describe('isNotOtherwiseClassified', () => {
  it('knows the 166 codes of the list of 2026-01, terminated ones included', () => {
    const listed = listCodes().filter(isNotOtherwiseClassified);
    expect(release.nocList.release).toBe('2026-01');
    expect(listed).toHaveLength(166);
    expect(listed.slice(0, 3)).toEqual(['A0999', 'A4100', 'A4335']);
    expect(listed.filter(getTerminationDate)).toContain('Q9977');
  });

  it('goes by the list, not by the texts', () => {
    for (const code of ['J0131', 'A6609', 'G9918']) {
      expect(getLongDescription(code)?.toLowerCase()).toMatch(/\bnos\b|not otherwise specified/);
      expect(isNotOtherwiseClassified(code)).toBe(false);
    }
  });

  it('normalizes its input like normalizeCode', () => {
    expect(isNotOtherwiseClassified(' a0999\t')).toBe(true);
    for (const input of ['', 'A09990', 'A0999 RR', 'Ａ0999', '__proto__'])
      expect(isNotOtherwiseClassified(input)).toBe(false);
  });

  it('gives the same for any string as for the listed code that it means', () => {
    const close = fc.stringMatching(/^[\t-\r ]{0,2}[A-Ca-cEJQ][0-9]{3}[09][\t-\r ]{0,2}$/);
    fc.assert(
      fc.property(fc.oneof(anyText, close), (input) => {
        const code = normalizeCode(input);
        expect(isNotOtherwiseClassified(input)).toBe(code !== undefined && isNotOtherwiseClassified(code));
      }),
    );
  });
});
