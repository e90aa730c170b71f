import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractCodes, isCode, listCodes, listModifiers } from '../../src/index.ts';
import { amaNumbers } from '../support/amaNumbers.ts';
import { anyText } from '../support/anyText.ts';
import { runs } from '../support/runs.ts';

/** The codes in a text with their modifiers, as `E0601-RR`. */
function codesIn(text: string): readonly string[] {
  return extractCodes(text).map(({ code, modifiers }) => [code, ...modifiers].join('-'));
}

describe('extractCodes', () => {
  it('gives each code with its place and its modifiers', () => {
    expect(extractCodes('Billed: e0601-rr,KX; then (K0001).')).toEqual([
      { code: 'E0601', modifiers: ['RR', 'KX'], unlistedModifiers: [], start: 8, end: 13 },
      { code: 'K0001', modifiers: [], unlistedModifiers: [], start: 27, end: 32 },
    ]);
  });

  it('counts places in UTF-16 code units', () => {
    const text = '😀 Q4257 é Q4257';
    expect(extractCodes(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Q4257', 'Q4257']);
    expect(extractCodes(text).map(({ start }) => start)).toEqual([3, 11]);
  });

  it.each([
    ['a letter before', 'XE0601'],
    ['a digit before', '1E0601'],
    ['a letter after', 'E0601x'],
    ['a digit after', 'E06011'],
    ['modifiers run together', 'E0601RR'],
    ['a letter beyond ASCII before', 'éE0601'],
    ['a letter beyond ASCII after', 'E0601é'],
    ['a letter of two units before', '𝐀E0601'],
    ['a letter of two units after', 'E0601𝐀'],
    ['a combining mark after', 'E0601\u0301'],
    ['a digit of another script after', 'E0601٣'],
    ['a code that is not listed', 'C5000 D0120 99213 W1234'],
    ['too few digits', 'E060'],
    ['no letter', '0601 10601'],
    ['nothing', ''],
  ])('finds no code with %s', (_, text) => {
    expect(extractCodes(text)).toEqual([]);
  });

  it.each([
    ['E0601', ['E0601']],
    ['E0601.', ['E0601']],
    ['😀E0601😀', ['E0601']],
    ['_E0601_', ['E0601']],
    ['E0601E0601 E0601', ['E0601']],
    ['SV1*HC:E0601:RR:KX*100*UN*1~', ['E0601-RR-KX']],
    ['E0601 RR KX', ['E0601-RR-KX']],
    ['E0601–RR', ['E0601-RR']],
    ['E0601-25', ['E0601-25']],
    ['E0601 rr', ['E0601']],
    ['E0601  RR', ['E0601-RR']],
    ['E0601, RR', ['E0601-RR']],
    ['E0601 25', ['E0601']],
    ['E0601-ZZ', ['E0601-ZZ']],
    ['E0601-RRX', ['E0601']],
    ['E0601-RR-RRX', ['E0601-RR']],
    ['A4253 50 strips and A4259 is a box', ['A4253', 'A4259']],
    ['E0601-RR-KX-NU-UE-MS', ['E0601-RR-KX-NU-UE']],
  ])('reads %s', (text, expected) => {
    expect(codesIn(text)).toEqual(expected);
  });

  const code = fc.constantFrom(...listCodes());
  const modifier = fc.constantFrom<string[]>(...listModifiers(), ...amaNumbers);
  const planted = fc.record({
    code,
    modifiers: fc.array(modifier, { maxLength: 4 }),
    isLower: fc.boolean(),
    sign: fc.constantFrom('-', ':', ',', '/', '—'),
  });
  /** Words without digits, so that they contain no code, and without a sign at an end that could join a modifier. */
  const filler = fc.stringMatching(/^[.!?() \n]([a-zé😀]{3,9}[ .;\n]){0,6}[.;!?()\n]$/u);

  it('finds the codes planted in a text, at their places', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(filler, planted)), filler, (parts, rest) => {
        let text = '';
        const expected = parts.map(([words, { code, modifiers, isLower, sign }]) => {
          const start = text.length + words.length;
          const written = [code, ...modifiers].join(sign);
          text += words + (isLower ? written.toLowerCase() : written);
          return { code, modifiers, unlistedModifiers: [], start, end: start + 5 };
        });
        expect(extractCodes(text + rest)).toEqual(expected);
      }),
    );
  });

  it('finds in any text every listed code that is a word of its own, and nothing else', () => {
    const close = fc.array(
      fc.oneof(code, modifier, fc.constantFrom('E0601', 'e', '1', ' ', '-', 'é', '𝐀', '\u0301', '_')),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          close.map((parts) => parts.join('')),
          anyText,
        ),
        (text) => {
          const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => [match.index, match[0]] as const);
          const listed = words.filter(([, word]) => /^[A-Za-z][0-9]{4}$/.test(word) && isCode(word.toUpperCase()));
          const found = extractCodes(text);
          expect(found.map(({ start, end }) => [start, text.slice(start, end)])).toEqual(listed);
          for (const one of found) expect(one.code).toBe(text.slice(one.start, one.end).toUpperCase());
        },
      ),
      runs(1_000),
    );
  });

  it('finds nothing in a value that is not a string', () => {
    const extract = extractCodes as (input: unknown) => unknown;
    for (const input of [undefined, null, 1, ['E0601'], { length: 5 }]) expect(extract(input)).toEqual([]);
  });
});
