import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProcedureIdentifier, type ProcedureIdentifier, parseProcedureIdentifier } from '../../src/x12/index.ts';
import { amaNumbers } from '../support/amaNumbers.ts';
import { anyText } from '../support/anyText.ts';

const rental: ProcedureIdentifier = { code: 'E0601', modifiers: ['RR', 'KX'], codeSystem: 'hcpcs' };

const procedure: fc.Arbitrary<ProcedureIdentifier> = fc
  .record({
    named: fc.oneof(
      fc.stringMatching(/^[ABCE-V][0-9]{4}$/).map((code) => ({ code, codeSystem: 'hcpcs' as const })),
      fc.stringMatching(/^[0-9]{4}[0-9AFMTU]$/).map((code) => ({ code, codeSystem: 'cpt' as const })),
      fc.stringMatching(/^D[0-9]{4}$/).map((code) => ({ code, codeSystem: 'cdt' as const })),
    ),
    modifiers: fc.array(fc.oneof(fc.stringMatching(/^[A-Z][A-Z0-9]$/), fc.constantFrom(...amaNumbers)), {
      maxLength: 4,
    }),
    description: fc.stringMatching(/^[A-Z0-9 .,/]{0,20}$/),
  })
  .map(({ named, modifiers, description }) => ({
    ...named,
    modifiers,
    ...(description === '' ? {} : { description }),
  }));
const separator = fc.constantFrom(...':><^|\\+@&!%;\u001f');

describe('parseProcedureIdentifier', () => {
  it.each([
    ['HC:E0601:RR:KX', rental],
    ['HC:E0601', { ...rental, modifiers: [] }],
    ['HC:E0601:RR::KX', rental],
    ['HC:E0601:RR:KX:::', rental],
    ['HC:3044F:8P', { code: '3044F', modifiers: ['8P'], codeSystem: 'cpt' }],
    ['HC:99213:25', { code: '99213', modifiers: ['25'], codeSystem: 'cpt' }],
    ['AD:D0120', { code: 'D0120', modifiers: [], codeSystem: 'cdt' }],
    ['HC:E1399:NU::::BATH CHAIR', { code: 'E1399', modifiers: ['NU'], codeSystem: 'hcpcs', description: 'BATH CHAIR' }],
    ['HC:E0601:RR:KX::::E0602', rental],
    ['HC:J1885:50:MG', { code: 'J1885', modifiers: ['50', 'MG'], codeSystem: 'hcpcs' }],
  ])('reads %s', (composite, expected) => {
    expect(parseProcedureIdentifier(composite)).toStrictEqual(expected);
  });

  it.each([
    ['a rate code of a facility', 'HP:AAA10'],
    ['a national drug code', 'N4:00000000000'],
    ['a code of CDT with the qualifier of HCPCS', 'HC:D0120'],
    ['a code of HCPCS with the qualifier of CDT', 'AD:E0601'],
    ['a qualifier in small letters', 'hc:E0601'],
    ['another separator', 'HC>E0601'],
    ['a modifier run together with the code', 'HC:E0601RR'],
    ['modifiers run together', 'HC:E0601:RRKX'],
    ["two digits that are not one of the AMA's numbers", 'HC:E0601:12'],
    ['a sign with a modifier', 'HC:E0601:-RR'],
    ['a blank in the place of a modifier', 'HC:E0601:RR: '],
    ['a blank and modifiers run together', 'HC:E0601:RRKX: '],
    ['a blank in a code', 'HC:E0601 RR'],
    ['nine components', 'HC:E0601:RR:KX:::::'.concat(':E0602')],
    ['a composite without a code', 'HC::RR'],
    ['a code in the place of a modifier', 'HC::E0601'],
    ['a code without a qualifier', 'E0601:RR'],
    ['an empty string', ''],
  ])('refuses %s', (_, composite) => {
    expect(parseProcedureIdentifier(composite)).toBeUndefined();
  });

  it('gives undefined for any string that is not a composite, and handles 10 MB of separators', () => {
    fc.assert(
      fc.property(anyText, fc.string({ maxLength: 2 }), (text, sign) => {
        expect(parseProcedureIdentifier(text, { separator: sign })).toBeUndefined();
      }),
    );
    expect(parseProcedureIdentifier(':'.repeat(10_000_000))).toBeUndefined();
  });

  it('does not throw for a value that is not a string', () => {
    const parse = parseProcedureIdentifier as (...inputs: readonly unknown[]) => unknown;
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (input, sign) => {
        if (typeof input !== 'string') expect(parse(input)).toBeUndefined();
        if (typeof sign !== 'string' && sign !== undefined && sign !== null)
          expect(parse('HC:E0601', { separator: sign })).toBeUndefined();
      }),
    );
  });
});

describe('formatProcedureIdentifier', () => {
  it('puts the description after four modifiers', () => {
    const described = { code: 'E1399', modifiers: ['NU'], codeSystem: 'hcpcs', description: 'BATH CHAIR' } as const;
    expect(formatProcedureIdentifier(described)).toBe('HC:E1399:NU::::BATH CHAIR');
    expect(formatProcedureIdentifier(rental, { separator: '>' })).toBe('HC>E0601>RR>KX');
  });

  it('writes what is read back unchanged', () => {
    fc.assert(
      fc.property(procedure, separator, (one, sign) => {
        const composite = formatProcedureIdentifier(one, { separator: sign });
        expect(parseProcedureIdentifier(composite ?? '', { separator: sign })).toStrictEqual(one);
      }),
    );
  });

  it('writes nothing that could not be read back', () => {
    const format = formatProcedureIdentifier as (...inputs: readonly unknown[]) => unknown;
    const wrong = [
      { ...rental, description: 'SIZE: L' },
      { ...rental, modifiers: ['RR', 'KX', 'NU', 'UE', 'MS'] },
      { ...rental, modifiers: ['RR', ''] },
      { ...rental, code: 'e0601' },
      { ...rental, codeSystem: 'cdt' },
      { ...rental, modifiers: undefined },
      { ...rental, modifiers: [Symbol('RR')] },
      { ...rental, description: 1 },
      { ...rental, description: Symbol('chair') },
      { ...rental, description: Object.create(null) },
      undefined,
    ];
    for (const input of wrong) expect(format(input)).toBeUndefined();
    expect(format(rental, { separator: '' })).toBeUndefined();
    expect(format(rental, { separator: 'R' })).toBeUndefined();
    fc.assert(fc.property(fc.anything(), (input) => format(input) === undefined));
  });
});
