import { describe, expect, it } from 'vitest';
import { getProductNames, isCode, listCodes, listModifiers, release } from '../../src/index.ts';

const named = listCodes().filter((code) => getProductNames(code).length > 0);

describe('getProductNames', () => {
  it('gives the names as CMS has them, sorted', () => {
    expect(getProductNames('J9271')).toEqual(['Keytruda']);
    expect(getProductNames('J3301')).toEqual(['Kenalog-40', 'Kenalog-80', 'Triamcinolone Acetonide']);
    expect(getProductNames('Q4137')).toEqual(['AmnioExcel', 'AmnioExcel Plus']);
  });

  it('leaves out labelers in brackets, but nothing else in brackets', () => {
    expect(getProductNames('J0874')).toEqual(['Daptomycin in NaCl']);
    expect(getProductNames('J1642')).toContain('Heparin (Porcine) Lock Flush');
  });

  it('takes a code as a form has it', () => {
    expect(getProductNames(' j9271 ')).toBe(getProductNames('J9271'));
  });

  it('gives no names for what has none', () => {
    const without = ['E0601', 'Q42577', 'KX', '90371', '', '__proto__', 'constructor', null, 1];
    for (const id of without) expect(getProductNames(id as string)).toEqual([]);
    expect(listModifiers().filter((modifier) => getProductNames(modifier).length > 0)).toEqual([]);
  });

  it('knows some 1,200 names of 966 codes, each without needless blanks and in one spelling', () => {
    const names = [...new Set(named.flatMap((code) => getProductNames(code)))];
    expect(named.length).toBe(966);
    expect(names.length).toBeGreaterThan(1_190);
    expect(names.length).toBeLessThan(1_210);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.filter((name) => name !== name.trim().replace(/\s+/g, ' '))).toEqual([]);
    expect(named.filter((code) => !isCode(code))).toEqual([]);
  });

  it('shares its lists, which are frozen', () => {
    for (const id of ['J9271', 'E0601']) {
      expect(getProductNames(id)).toBe(getProductNames(id));
      expect(Object.isFrozen(getProductNames(id))).toBe(true);
    }
  });

  it('says of which quarter the names are', () => {
    expect(release.productNames?.release).toBe('2025-10');
    expect(release.productNames?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});
