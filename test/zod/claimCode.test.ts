import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCode, isModifier, parseCode } from '../../src/index.ts';
import { release } from '../../src/lookup/release.ts';
import { hcpcsClaimCode } from '../../src/zod/index.ts';
import { refusal } from '../support/refusal.ts';
import { claimInputs } from '../support/writtenIds.ts';

const SHAPE = 'is not one code with up to four modifiers, such as E0601-RR.';

function isTrip(code: string, modifier: string): boolean {
  return /^A0[0-9]{3}$/.test(code) && /^[DEGHIJNPRS][DEGHIJNPRSX]$/.test(modifier);
}

describe('hcpcsClaimCode', () => {
  it.each([
    ['e0601-rr,kx', { code: 'E0601', modifiers: ['RR', 'KX'] }],
    ['HC:E0601:RR', { code: 'E0601', modifiers: ['RR'] }],
    ['E0601RRKX', { code: 'E0601', modifiers: ['RR', 'KX'] }],
    ['E0601', { code: 'E0601', modifiers: [] }],
    ['G0463 25', { code: 'G0463', modifiers: ['25'] }],
    ['A0428-RH', { code: 'A0428', modifiers: ['RH'] }],
    ['A0428 RH GM', { code: 'A0428', modifiers: ['RH', 'GM'] }],
    ['CPT/HCPCS: J1745 (JZ)', { code: 'J1745', modifiers: ['JZ'] }],
  ])('reads %s', (input, expected) => {
    const found = hcpcsClaimCode.parse(input);
    expect(found).toEqual(expected);
    expect(Object.isFrozen(found) && Object.isFrozen(found.modifiers)).toBe(true);
  });

  it.each([
    ['99213-25', '"99213" has the shape of a CPT code, and CPT is not part of HCPCS Level II.', { status: 'cpt' }],
    ['AD:D0120', '"D0120" has the shape of a CDT code, and CDT is not part of HCPCS Level II.', { status: 'cdt' }],
    [
      'E0601-RH',
      `"RH" is not listed in CMS's release of ${release.effectiveDate}.`,
      { status: 'unlisted', suggestions: [] },
    ],
    ['J1745.0', `"J1745.0" ${SHAPE} Was J1745 meant?`, { status: 'malformed', suggestions: ['J1745'] }],
    [
      'J1754;JZ',
      `"J1754" is not listed in CMS's release of ${release.effectiveDate}. Was J1745, J1574 or J1750 meant?`,
      { status: 'unlisted', suggestions: ['J1745', 'J1574', 'J1750'] },
    ],
    [
      'E0601 ZZ',
      `"ZZ" is not listed in CMS's release of ${release.effectiveDate}.`,
      { status: 'unlisted', suggestions: [] },
    ],
    [
      'O1234-RR',
      `"O1234" is not listed in CMS's release of ${release.effectiveDate}. Was E1234 or M1234 meant?`,
      { status: 'unlisted', suggestions: ['E1234', 'M1234'] },
    ],
    ['e00601-rr', `"e00601-rr" ${SHAPE} Was E0601 meant?`, { status: 'malformed', suggestions: ['E0601'] }],
    ['E0601 RR KX NU LT RT', `"E0601 RR KX NU LT RT" ${SHAPE}`, { status: 'malformed', suggestions: [] }],
    ['E0601 E0602', `"E0601 E0602" ${SHAPE}`, { status: 'malformed', suggestions: [] }],
    ['', `A blank ${SHAPE}`, { status: 'malformed', suggestions: [] }],
  ])('says what is wrong with %j', (input, message, params) => {
    expect(refusal(hcpcsClaimCode, input)).toEqual({ message, params });
  });

  it('takes any string that parseCode reads, if its parts are listed, modifiers of two digits, or the ends of an ambulance trip', () => {
    fc.assert(
      fc.property(claimInputs, (input) => {
        const parsed = parseCode(input);
        const isKnown =
          isCode(parsed?.code) &&
          parsed?.modifiers.every(
            (modifier) => isModifier(modifier) || /^\d\d$/.test(modifier) || isTrip(parsed.code, modifier),
          );
        const expected = isKnown ? { code: parsed?.code, modifiers: parsed?.modifiers } : undefined;
        const { data, error } = hcpcsClaimCode.safeParse(input);
        expect(data).toEqual(expected);
        expect(error?.issues.length).toBe(data === undefined ? 1 : undefined);
      }),
    );
  });
});
