import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractCodes, isModifier, listCodes, listModifiers, parseCode } from '../../src/index.ts';
import { parseProcedureIdentifier } from '../../src/x12/index.ts';
import { hcpcsClaimCode } from '../../src/zod/index.ts';
import { amaNumbers } from '../support/amaNumbers.ts';
import { runs } from '../support/runs.ts';

/** What parseCode reads, as `E0601-RR`. */
function parsed(text: string): string | undefined {
  const found = parseCode(text);
  return found && [found.code, ...found.modifiers].join('-');
}

/** What extractCodes finds, as `E0601-RR`. */
function extracted(text: string): readonly string[] {
  return extractCodes(text).map(({ code, modifiers }) => [code, ...modifiers].join('-'));
}

const code = fc.constantFrom(...listCodes());
const number = fc.constantFrom(...amaNumbers);
const letters = fc.stringMatching(/^[A-Z][A-Z0-9]$/);
const listed = fc.constantFrom<string[]>(...listModifiers());
const sign = fc.constantFrom('-', '_', ':', ',', ';', '/', '|', '>', '^', '||', '–', '\u2011');

describe('what people write around a code', () => {
  it.each([
    ['CPT/HCPCS: E0601', 'E0601'],
    ['HCPCS/CPT E0601', 'E0601'],
    ['HCPCS Code E0601', 'E0601'],
    ['hcpcs codes: E0601', 'E0601'],
    ['HCPCS Level II: E0601', 'E0601'],
    ['HCPCS Level 2 code: E0601-RR', 'E0601-RR'],
    ['HCPCS® Level II Code E0601', 'E0601'],
    ['HCPCS - E0601', 'E0601'],
    ['HCPCS #E0601', 'E0601'],
    ['HCPCS (E0601)', 'E0601'],
    ['HCPCS: "E0601"', 'E0601'],
    ['(HCPCS: E0601)', 'E0601'],
    ['J1745;JZ', 'J1745-JZ'],
    ['J1745 (JZ)', 'J1745-JZ'],
    ['J1745(JZ)', 'J1745-JZ'],
    ['J1745 [JZ, KX]', 'J1745-JZ-KX'],
    ['J1745 ( JZ ) (KX)', 'J1745-JZ-KX'],
    ['(J1745)', 'J1745'],
    ['[J1745-JZ]', 'J1745-JZ'],
    ['{J1745}', 'J1745'],
    ['"J1745"', 'J1745'],
    ["'J1745'", 'J1745'],
    ['“J1745”', 'J1745'],
    ['‘J1745’', 'J1745'],
    ['("J1745").', 'J1745'],
    ['J1745.', 'J1745'],
    ['J1745*', 'J1745'],
    ['J1745,', 'J1745'],
    ['E0601_RR', 'E0601-RR'],
    ['e0601_rr', 'E0601-RR'],
    ['E0601, RR', 'E0601-RR'],
    ['E0601 - RR', 'E0601-RR'],
    ['E0601 – RR, KX', 'E0601-RR-KX'],
    ['E0601\tRR', 'E0601-RR'],
    ['E0601\u00a0RR', 'E0601-RR'],
    ['E0601-ＲＲ', 'E0601-RR'],
    ['J1745||JZ', 'J1745-JZ'],
    ['HC:E0601:RR::KX', 'E0601-RR-KX'],
    ['HC:E0601:RR:KX:::', 'E0601-RR-KX'],
    ['J1745^INFLIXIMAB^HCPCS', 'J1745'],
    ['J1745^^HCPCS', 'J1745'],
    ['E0601^^KX', 'E0601-KX'],
    ['A0428^RH-GM^HC', 'A0428-RH-GM-HC'],
    ['A4253-X2', 'A4253-X2'],
    ['A0428-RH-GM', 'A0428-RH-GM'],
  ])('is read by parseCode and extractCodes: %s', (text, expected) => {
    expect(parsed(text)).toBe(expected);
    expect(extracted(text)).toEqual([expected]);
  });

  it('does not hide the code system', () => {
    expect(parseCode('CPT/HCPCS: 99213-25')?.codeSystem).toBe('cpt');
    expect(parseCode('CPT® Code: 99213')?.codeSystem).toBe('cpt');
    expect(parseCode('99213^OFFICE VISIT^CPT')?.codeSystem).toBe('cpt');
    expect(parseCode('D0120^EXAM^CDT')?.codeSystem).toBe('cdt');
    const wrong = ['CPT Code: E0601', 'HCPCS Code D0120', 'CPT/HCPCS: D0120', 'J1745^INFLIXIMAB^CPT', 'CDT Code E0601'];
    for (const text of wrong) expect(parsed(text), text).toBeUndefined();
  });

  it.each([
    ['the name of a drug', 'J1745 (infliximab)', ['J1745']],
    ['the name of a drug in capitals', 'J1745 INFLIXIMAB', ['J1745']],
    ['words in brackets', 'E0601 (AS NEEDED)', ['E0601']],
    ['a coding system of somebody else', 'J1745^INFLIXIMAB^L', ['J1745']],
    ["a modifier in the place of HL7's text", 'J1745^JZ^HCPCS', ['J1745-JZ']],
    ['a bracket that is not closed', 'J1745 (JZ', ['J1745']],
    ['brackets of two kinds', '(J1745]', ['J1745']],
    ['a range', 'E0601-E0602', ['E0601', 'E0602']],
    ['a word', 'J1745 vial', ['J1745']],
    ['a word with a capital', 'J1745 Vial', ['J1745']],
    ['words in capitals', 'E0601 AT HOME', ['E0601']],
    ['five empty components', 'HC:E0601:::::KX', ['E0601']],
  ])('is in extractCodes only with %s', (_, text, expected) => {
    expect(parsed(text)).toBeUndefined();
    expect(extracted(text)).toEqual(expected);
  });
});

describe('whatever parseCode reads of a listed code', () => {
  const separator = fc.oneof(sign, fc.constantFrom(' ', '  ', ', ', ' - ', '; ', ' (', '\t'));
  const around = fc.constantFrom(
    ['', ''],
    ['HCPCS: ', '.'],
    ['CPT/HCPCS ', '*'],
    ['(', ')'],
    ['"', '"'],
    ['HC:', '::'],
    ['', '^INFLIXIMAB^HCPCS'],
  );

  it('is found by extractCodes, with the same modifiers or, in prose, the first of them', () => {
    fc.assert(
      fc.property(
        around,
        code,
        fc.array(fc.tuple(separator, fc.oneof(letters, number)), { maxLength: 5 }),
        fc.boolean(),
        ([before = '', after = ''], code, parts, isLower) => {
          const written = [code, ...parts.map(([sign, part]) => (sign === ' (' ? ` (${part})` : sign + part))].join('');
          const text = before + (isLower ? written.toLowerCase() : written) + after;
          const read = parseCode(text);
          const [found, ...others] = extractCodes(text);
          expect([found?.code, ...others]).toEqual([code]);
          if (read === undefined) return;
          expect(read.code).toBe(code);
          expect(found?.modifiers).toEqual(read.modifiers.slice(0, found?.modifiers.length));
        },
      ),
      runs(1_000),
    );
  });
});

describe('two readings', () => {
  it.each([
    ['a number of pieces', 'A4253 x2', ['A4253']],
    ['a number of pieces after a modifier', 'A4253 NU x2', ['A4253-NU']],
    ['a dose', 'J1885 15 mg', ['J1885']],
    ['a dose with a number of the AMA', 'J1885 50 mg', ['J1885']],
    ['a dose in capitals', 'J1885 50 MG', ['J1885']],
    ['a dose in one word', 'J1885 50mg', ['J1885']],
    ['a volume', 'J1885, 25 mL', ['J1885']],
    ['a number of nine characters', 'A10002345', []],
    ['digits of which each two are a number of the AMA', 'A10002350', []],
    ['a code and two digits', 'E060125', []],
    ['a modifier and digits that run together', 'E0601-A125', ['E0601']],
    ['four digits', 'E0601 2559', ['E0601']],
    ['digits that are not a modifier', 'E0601 12', ['E0601']],
    ['digits after a hyphen that are not a modifier', 'E0601-34', ['E0601']],
    ['a price by the month', 'E0601/12 per month', ['E0601']],
    ['the number of a part', 'part no. S1034-12-34', ['S1034']],
    ['the number of a part, with a number of the AMA', 'part no. S1034-25-34', ['S1034']],
    ['a decimal', 'E0601-25.5', ['E0601']],
    ['a thousand', 'E0601/25,000', ['E0601']],
    ['a date', 'E0601-27/10/2026', ['E0601']],
    ['a percentage', 'E0601-50%', ['E0601']],
  ])('give no code and modifiers for %s', (_, text, expected) => {
    expect(parsed(text)).toBeUndefined();
    expect(extracted(text)).toEqual(expected);
  });

  it("leave the AMA's numbers where nothing else can be meant", () => {
    expect(parsed('E0601 25')).toBe('E0601-25');
    expect(parsed('E0601-25-59')).toBe('E0601-25-59');
    expect(extracted('E0601-25-59, E0601-25. E0601/50/RR')).toEqual(['E0601-25-59', 'E0601-25', 'E0601-50-RR']);
    expect(extracted('E0601, 25 pieces')).toEqual(['E0601']);
    for (let value = 0; value < 100; value += 1) {
      const digits = String(value).padStart(2, '0');
      const expected = amaNumbers.includes(digits) ? `E0601-${digits}` : undefined;
      expect(parsed(`E0601-${digits}`), digits).toBe(expected);
      expect(extracted(`E0601-${digits}`), digits).toEqual([expected ?? 'E0601']);
      expect(parseProcedureIdentifier(`HC:E0601:${digits}`) !== undefined, digits).toBe(expected !== undefined);
    }
  });

  it('give nothing for a code or its modifiers with digits right after', () => {
    const modifiers = fc.array(fc.oneof(letters, number), { maxLength: 3 });
    fc.assert(
      fc.property(code, modifiers, fc.stringMatching(/^[0-9]{1,12}$/), (code, modifiers, digits) => {
        const text = [code, ...modifiers].join('-') + digits;
        const isModifier = /[A-Z]$/.test(text.slice(0, -digits.length)) && amaNumbers.includes(digits);
        if (!isModifier) expect(parseCode(text)).toBeUndefined();
      }),
    );
  });

  it('give nothing for a number of pieces and for an amount', () => {
    const amount = fc.tuple(fc.stringMatching(/^[1-9][0-9]{0,4}$/), fc.constantFrom('mg', 'mL', 'MG', 'units', 'EA'));
    const quantity = fc.oneof(
      fc.stringMatching(/^x[1-9][0-9]{0,3}$/),
      amount.map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(code, quantity, (code, quantity) => {
        expect(parseCode(`${code} ${quantity}`)).toBeUndefined();
        expect(extracted(`${code} ${quantity}`)).toEqual([code]);
      }),
    );
  });
});

describe('modifiers in a text', () => {
  it.each([
    ['E0601-RX-KX', ['RX', 'KX'], ['RX']],
    ['e0601-rx-kx', ['RX', 'KX'], ['RX']],
    ['E0601,RX,KX', ['RX', 'KX'], ['RX']],
    ['HC:E0601:RX:KX', ['RX', 'KX'], ['RX']],
    ['E0601-25-RX', ['25', 'RX'], ['RX']],
    ['E0601 KX RX', ['KX'], []],
    ['A0428-RH-GM', ['RH', 'GM'], []],
    ['A0428 RH', ['RH'], []],
    ['E0601-RH', ['RH'], ['RH']],
    ['A0428-XH', ['XH'], ['XH']],
    ['A0428-GX', ['GX'], []],
  ])('of %s are kept, and those that nobody lists are named', (text, modifiers, unlistedModifiers) => {
    expect(extractCodes(text)).toEqual([expect.objectContaining({ modifiers, unlistedModifiers })]);
  });

  it.each([
    ['E0601, or K0001', ['E0601', 'K0001']],
    ['E0601/or K0001', ['E0601', 'K0001']],
    ['J1745 in the office', ['J1745']],
    ['E0601 at home, as said', ['E0601']],
    ['E0601 - as said', ['E0601']],
    ['E0601 (as said)', ['E0601']],
    ['E0601; it is', ['E0601']],
    ['THE E0601 AT HOME', ['E0601']],
    ['A0428 IS A RIDE', ['A0428']],
    ['A0428 IN A CITY', ['A0428']],
    ['98940 AND G0463 AT', ['G0463-AT']],
    ['G0463 AT GP', ['G0463-AT-GP']],
    ['G0463 AS', ['G0463-AS']],
    ['E0601\nAS', ['E0601']],
    ['E0601-\nRR', ['E0601']],
    ['E0601™', ['E0601']],
    ['E0601 (RR) each month', ['E0601-RR']],
  ])('are not words: %s', (text, expected) => {
    expect(extracted(text)).toEqual(expected);
  });

  it('are whole words, even where a long line is cut', () => {
    for (let blanks = 36; blanks < 60; blanks += 1) {
      expect(extracted(`E0601${' '.repeat(blanks)}RRR`), String(blanks)).toEqual(['E0601']);
      expect(extracted(`E0601-RR${'-'.repeat(blanks)}KX`), String(blanks)).toEqual(['E0601-RR']);
    }
    expect(extracted(`E0601${' '.repeat(40)}RR and more`)).toEqual(['E0601-RR']);
    expect(extracted(`E0601:RR:KX${':'.repeat(90)}`)).toEqual(['E0601-RR-KX']);
  });

  it('are never lost where hyphens attach them', () => {
    fc.assert(
      fc.property(
        code,
        fc.array(fc.oneof(letters, number), { maxLength: 4 }),
        fc.constantFrom('-', '–', '\u2011'),
        fc.boolean(),
        (code, modifiers, hyphen, isLower) => {
          const written = [code, ...modifiers].join(hyphen);
          const [found] = extractCodes(`see ${isLower ? written.toLowerCase() : written}, which`);
          expect(found?.modifiers).toEqual(modifiers);
        },
      ),
    );
  });

  it('are those that parseCode reads, where signs attach them', () => {
    fc.assert(
      fc.property(code, fc.array(fc.tuple(sign, fc.oneof(letters, number)), { maxLength: 4 }), (code, parts) => {
        const text = code + parts.flat().join('');
        expect(extracted(text)).toEqual([parsed(text)]);
      }),
      runs(500),
    );
  });

  it('are those that parseCode reads, if they are listed and in capitals', () => {
    const separator = fc.oneof(sign, fc.constantFrom(' ', '  ', ', ', ' - ', '; ', ' / ', '\t', '\u00a0'));
    const words = ['AS', 'AT'];
    const known = listed.filter((modifier) => !words.includes(modifier));
    fc.assert(
      fc.property(code, fc.array(fc.tuple(separator, known), { maxLength: 4 }), (code, parts) => {
        const text = code + parts.flat().join('');
        expect(extracted(text)).toEqual([parsed(text)]);
      }),
      runs(500),
    );
  });

  it('are those that X12 has in its components', () => {
    const component = fc.oneof(letters, number, fc.constant(''));
    fc.assert(
      fc.property(code, fc.array(component, { maxLength: 4 }), (code, components) => {
        const composite = ['HC', code, ...components].join(':');
        const expected = parseProcedureIdentifier(composite)?.modifiers;
        expect(expected).toEqual(components.filter((one) => one !== ''));
        expect(parseCode(composite)?.modifiers).toEqual(expected);
        expect(extractCodes(composite)[0]?.modifiers).toEqual(expected);
      }),
      runs(500),
    );
  });

  it('are unlisted if hcpcsClaimCode refuses them', () => {
    fc.assert(
      fc.property(code, fc.array(fc.oneof(letters, number), { maxLength: 4 }), (code, modifiers) => {
        const text = [code, ...modifiers].join('-');
        const unlisted = extractCodes(text)[0]?.unlistedModifiers ?? [];
        expect(modifiers).toEqual(expect.arrayContaining([...unlisted]));
        expect(unlisted.filter(isModifier)).toEqual([]);
        expect(hcpcsClaimCode.safeParse(text).success).toBe(unlisted.length === 0);
      }),
      runs(500),
    );
  });
});
