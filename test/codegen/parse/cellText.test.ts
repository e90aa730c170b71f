import { describe, expect, it } from 'vitest';
import { cellText, trimBlanks } from '../../../codegen/parse/cellText.ts';

describe('trimBlanks', () => {
  it('removes the spaces at both ends and keeps those between words', () => {
    expect(trimBlanks('   XY')).toBe('XY');
    expect(trimBlanks('two  words  ')).toBe('two  words');
    expect(trimBlanks('A0001')).toBe('A0001');
  });

  it('leaves nothing if there are only spaces', () => {
    expect(trimBlanks('')).toBe('');
    expect(trimBlanks(' ')).toBe('');
    expect(trimBlanks('    ')).toBe('');
  });

  it('keeps tabs, line ends and no-break spaces, for the checks to find', () => {
    expect(trimBlanks(' \ta\n ')).toBe('\ta\n');
    expect(trimBlanks('\u00a0a\u00a0')).toBe('\u00a0a\u00a0');
  });
});

describe('cellText', () => {
  it('has no text for a cell that is blank or beyond the end of its row', () => {
    expect(cellText(null)).toBe('');
    expect(cellText(undefined)).toBe('');
    expect(cellText(null, 4)).toBe('');
    expect(cellText('  ', 4)).toBe('');
  });

  it('pads numbers with zeros to the width of their column, but not texts', () => {
    expect(cellText(88, 4)).toBe('0088');
    expect(cellText(0, 2)).toBe('00');
    expect(cellText(12345, 4)).toBe('12345');
    expect(cellText(88)).toBe('88');
    expect(cellText(' 88 ', 4)).toBe('88');
  });

  it('gives a text that the checks refuse for a number beyond all days', () => {
    expect(cellText(new Date(Number.NaN))).toBe('Invalid Date');
  });

  it('gives the same for the days that Excel counts differently from the calendar', () => {
    expect(cellText(new Date('1900-03-01T00:00:00Z'))).toBe('19000301');
    expect(cellText(new Date('1900-02-28T23:59:59Z'))).toBe('Invalid Date');
    expect(cellText(new Date('1899-12-31T00:00:00Z'))).toBe('Invalid Date');
  });

  it('writes a date as CMS does, whatever its time of day', () => {
    expect(cellText(new Date('2026-07-01T00:00:00Z'))).toBe('20260701');
    expect(cellText(new Date('1982-12-31T23:59:59Z'), 4)).toBe('19821231');
  });
});
