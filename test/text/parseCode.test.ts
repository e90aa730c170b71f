import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCode, listCodes, type ParsedCode, parseCode } from '../../src/index.ts';
import { amaNumbers } from '../support/amaNumbers.ts';
import { anyText } from '../support/anyText.ts';
import { runs } from '../support/runs.ts';

const Q4257: ParsedCode = { code: 'Q4257', modifiers: [], codeSystem: 'hcpcs' };
const jz: ParsedCode = { ...Q4257, modifiers: ['JZ'] };
const rental: ParsedCode = { code: 'E0601', modifiers: ['RR', 'KX'], codeSystem: 'hcpcs' };

const letters = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const digits = fc.constantFrom(...'0123456789');
const pairOf = (first: fc.Arbitrary<string>, second: fc.Arbitrary<string>) =>
  fc.tuple(first, second).map((pair) => pair.join(''));
const modifier = fc.oneof(pairOf(letters, letters), pairOf(letters, digits), fc.constantFrom(...amaNumbers));
const shapes: Readonly<Record<ParsedCode['codeSystem'], RegExp>> = {
  hcpcs: /^[ABCE-V][0-9]{4}$/,
  cpt: /^[0-9]{4}[0-9AFMTU]$/,
  cdt: /^D[0-9]{4}$/,
};
const parsed: fc.Arbitrary<ParsedCode> = fc
  .constantFrom('hcpcs' as const, 'cpt' as const, 'cdt' as const)
  .chain((codeSystem) =>
    fc.record({
      code: fc.stringMatching(shapes[codeSystem]),
      modifiers: fc.array(modifier, { maxLength: 4 }),
      codeSystem: fc.constant(codeSystem),
    }),
  );

const labels: Readonly<Record<ParsedCode['codeSystem'], readonly string[]>> = {
  hcpcs: ['HCPCS: ', 'hcpcs ', 'HCPCS:', 'HC:', 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets|'],
  cpt: ['CPT: ', 'CPT® ', 'HCPCS: ', 'HC:', 'http://www.ama-assn.org/go/cpt|'],
  cdt: ['CDT: ', 'cdt ', 'AD:', 'http://www.ada.org/cdt|'],
};
const separator = fc.constantFrom(
  ' ',
  '  ',
  '-',
  ',',
  ', ',
  ':',
  ' - ',
  '/',
  '\t',
  '\u00a0',
  '\u2010',
  '–',
  '—',
  '\u2212',
  '－',
  '\u3000',
);

/** The full-width forms of ASCII letters, digits and signs, as in East Asian text. */
function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

/** Whether the modifiers, written in a row, could be a quantity: `x2`, or a number and a unit. */
function looksLikeQuantity({ modifiers }: ParsedCode): boolean {
  return /\b(x\d|\d\d (mg|ml|cc|gm|kg|ug|iu|cm|mm|hr|ea|un))\b/i.test(modifiers.join(' '));
}

const plain = parsed.filter((code) => !looksLikeQuantity(code));

const written = plain.chain((code) =>
  fc
    .tuple(
      fc.constantFrom('', ' ', '\n', '\u00a0'),
      fc.constantFrom('', ...labels[code.codeSystem]),
      fc.array(separator, { minLength: 4, maxLength: 4 }),
      fc.constantFrom<(text: string) => string>(String, (text) => text.toLowerCase(), fullWidth),
    )
    .map(([blank, label, separators, change]) => {
      const modifiers = code.modifiers.map((one, index) => `${separators[index]}${one}`).join('');
      return [`${blank}${label}${change(code.code + modifiers)}${blank}`, code] as const;
    }),
);

describe('parseCode', () => {
  it.each([
    ['q4257', Q4257],
    [' Q4257 ', Q4257],
    ['HCPCS: Q4257', Q4257],
    ['http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets|Q4257', Q4257],
    ['https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets|Q4257', Q4257],
    ['urn:oid:2.16.840.1.113883.6.285|Q4257', Q4257],
    ['https://bluebutton.cms.gov/resources/codesystem/hcpcs|Q4257', Q4257],
    ['2.16.840.1.113883.6.285|Q4257', Q4257],
    ['www.nlm.nih.gov/research/umls/hcpcs/|Q4257', Q4257],
    ['HC:Q4257|JZ', jz],
    ['Ｑ４２５７', Q4257],
    ['\u200bQ4257\u200b', Q4257],
    ['Q4257-JZ', jz],
    ['Q4257JZ', jz],
    ['Q4257\u00adJZ', jz],
    ['Ｑ４２５７ーＪＺ', jz],
    ['Q4257 JZ KX', { ...Q4257, modifiers: ['JZ', 'KX'] }],
    ['E0601-RR,KX', rental],
    ['E0601RRKX', rental],
    ['E0601 RRKX', rental],
    ['HC:E0601:RR:KX', rental],
    ['HC>E0601>RR>KX', rental],
    ['HC\u001fE0601\u001fRR\u001fKX', rental],
    ['E0601 59 25', { ...rental, modifiers: ['59', '25'] }],
    ['99213-25', { code: '99213', modifiers: ['25'], codeSystem: 'cpt' }],
    ['99213LT', { code: '99213', modifiers: ['LT'], codeSystem: 'cpt' }],
    ['0001F25', { code: '0001F', modifiers: ['25'], codeSystem: 'cpt' }],
    ['3044F-8P', { code: '3044F', modifiers: ['8P'], codeSystem: 'cpt' }],
    ['3044F1P', { code: '3044F', modifiers: ['1P'], codeSystem: 'cpt' }],
    ['E0601\tRR', { code: 'E0601', modifiers: ['RR'], codeSystem: 'hcpcs' }],
    ['E0601\rRR', { code: 'E0601', modifiers: ['RR'], codeSystem: 'hcpcs' }],
    ['https://www.ama-assn.org/go/cpt|99213', { code: '99213', modifiers: [], codeSystem: 'cpt' }],
    ['https://www.ada.org/cdt|D0120', { code: 'D0120', modifiers: [], codeSystem: 'cdt' }],
    ['0042T', { code: '0042T', modifiers: [], codeSystem: 'cpt' }],
    ['0001U', { code: '0001U', modifiers: [], codeSystem: 'cpt' }],
    ['0001M', { code: '0001M', modifiers: [], codeSystem: 'cpt' }],
    ['0001A', { code: '0001A', modifiers: [], codeSystem: 'cpt' }],
    ['D0120', { code: 'D0120', modifiers: [], codeSystem: 'cdt' }],
    ['AD:D0120', { code: 'D0120', modifiers: [], codeSystem: 'cdt' }],
    ['V5299', { code: 'V5299', modifiers: [], codeSystem: 'hcpcs' }],
  ] as const)('reads %s', (input, expected) => {
    expect(parseCode(input)).toEqual(expected);
  });

  it.each([
    ['digits of which a code may be anywhere', '9921325'],
    ['a number of nine digits', '99213-2559'],
    ['a ZIP code of nine digits', '992132559'],
    ['a letter that no code has', 'W1234'],
    ['another letter', 'Z9999'],
    ['a sixth digit', 'E06011'],
    ['a code and two digits run together', 'E060125'],
    ['a letter among the digits', 'E0A01'],
    ['a letter after the first', 'EA601'],
    ['a letter before the last digit', 'E06A1'],
    ['a letter at either end', 'E060A'],
    ['a letter within a number', '9A213'],
    ['a sign for the letter', '@0601'],
    ['a control character between', 'E0601\u0008RR'],
    ['another control character between', 'E0601\u000eRR'],
    ["a code of CDT after HCPCS's system", 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets|D0120'],
    ['a lone letter', 'E0601 R'],
    ['three letters', 'E0601RRK'],
    ['a digit before a letter', 'E0601 1P'],
    ['a digit before another letter', '3044F 8Q'],
    ["a system that is none of HCPCS's", '2.16.840.1.113883.6.96|Q4257'],
    ['five modifiers', 'E0601 RR KX NU UE 25'],
    ['five modifiers run together', 'E0601RRKXNUUEMS'],
    ['two codes', 'E0601 K0001'],
    ['two codes with a comma', 'E0601,99213'],
    ['two signs', 'E0601--RR'],
    ['a sign at the end', 'E0601-'],
    ['a sign before', '-E0601'],
    ['an ICD-10-CM code with its dot', 'E06.01'],
    ['a sentence', 'E0601 is a device'],
    ['a letter that would be SS', 'E0601ß'],
    ["a code of CDT after X12's qualifier of HCPCS", 'HC:D0120'],
    ['a code of HCPCS after that of CDT', 'AD:E0601'],
    ['a code of HCPCS as one of CPT', 'CPT: E0601'],
    ['another code system', 'http://hl7.org/fhir/sid/icd-10-cm|E0601'],
    ['HCPCS of all levels, which is retired', 'urn:oid:2.16.840.1.113883.6.14|E0601'],
    ['an address alone', 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets'],
    ['another label', 'ICD: E0601'],
    ['a label run together with a code', 'HCE0601'],
    ['a digit after a label', 'HC9E0601'],
    ['a letter after a label', 'HCéE0601'],
    ['a label alone', 'HCPCS:'],
    ['the name of a property', 'constructor'],
    ['nothing', ''],
    ['a lone surrogate', '\ud800'],
  ])('reads no code from %s', (_, input) => {
    expect(parseCode(input)).toBeUndefined();
  });

  it('reads a code after a megabyte of whitespace, and none with a megabyte of modifiers', () => {
    expect(parseCode(`${' '.repeat(1_000_000)}Q4257${'\n'.repeat(1_000_000)}`)).toEqual(Q4257);
    expect(parseCode(`Q4257${' JZ'.repeat(1_000_000)}`)).toBeUndefined();
  });

  it('knows the shape of every listed code', () => {
    for (const code of listCodes()) expect(parseCode(code)).toEqual({ code, modifiers: [], codeSystem: 'hcpcs' });
  });

  it('reads a code with its modifiers in every way of writing', () => {
    fc.assert(
      fc.property(written, ([text, code]) => {
        expect(parseCode(text)).toEqual(code);
      }),
      runs(1_000),
    );
  });

  it('reads modifiers that are run together, unless digits follow digits', () => {
    fc.assert(
      fc.property(plain, ({ code, modifiers, codeSystem }) => {
        const text = code + modifiers.join('');
        const isAmbiguous = [code, ...modifiers].some(
          (part, index) => /[0-9]$/.test(part) && /^[0-9]/.test(modifiers[index] ?? ''),
        );
        expect(parseCode(text)).toEqual(isAmbiguous ? undefined : { code, modifiers, codeSystem });
      }),
    );
  });

  it('gives for any string nothing, or a code with the shape of its code system', () => {
    const nearly = fc.string({ unit: fc.constantFrom(...'AEHCD0159 -:|,ｅ１ß\u00ad'), maxLength: 14 });
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          nearly,
          written.map(([text]) => `${text}X`),
        ),
        (input) => {
          const found = parseCode(input);
          if (found === undefined) return;
          expect(found.code).toMatch(shapes[found.codeSystem]);
          expect(found.modifiers.length).toBeLessThanOrEqual(4);
          for (const one of found.modifiers) expect(one).toMatch(/^([A-Z][A-Z0-9]|[0-9]{2})$/);
          expect(parseCode(formatCode(found, { separator: '-' }) ?? '')).toEqual(found);
        },
      ),
      runs(2_000),
    );
  });
});

describe('formatCode', () => {
  it('puts spaces or hyphens between a code and its modifiers', () => {
    expect(formatCode(rental)).toBe('E0601 RR KX');
    expect(formatCode(rental, { separator: '-' })).toBe('E0601-RR-KX');
    expect(formatCode({ code: 'Q4257', modifiers: [] }, { separator: '-' })).toBe('Q4257');
  });

  it('is read back unchanged', () => {
    fc.assert(
      fc.property(parsed, fc.constantFrom(' ' as const, '-' as const), (code, separator) => {
        const text = formatCode(code, { separator });
        if (text !== undefined || separator === '-') expect(parseCode(text ?? '')).toEqual(code);
        else expect(looksLikeQuantity(code)).toBe(true);
      }),
    );
  });

  it('writes no number and unit that could be an amount, unless with hyphens', () => {
    const amount = { code: 'J1885', modifiers: ['50', 'MG'] };
    expect(formatCode(amount)).toBeUndefined();
    expect(formatCode(amount, { separator: '-' })).toBe('J1885-50-MG');
    expect(formatCode({ code: 'E0601', modifiers: ['X2'] })).toBe('E0601 X2');
  });

  it('gives undefined for anything that is not a code with modifiers', () => {
    const format = formatCode as (input?: unknown) => string;
    for (const input of [undefined, null, 'E0601', {}, { code: 'E0601' }, { code: 1, modifiers: [] }])
      expect(format(input)).toBeUndefined();
    expect(format({ code: 'E0601', modifiers: [Symbol('RR')] })).toBeUndefined();
    fc.assert(fc.property(fc.anything(), (input) => format(input) === undefined));
  });
});
