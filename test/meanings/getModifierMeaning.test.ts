import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  getModifier,
  getModifierMeaning,
  isModifier,
  listCodes,
  listModifiers,
  normalizeModifier,
} from '../../src/index.ts';
import { hcpcsClaimCode } from '../../src/zod/index.ts';
import { amaNumbers } from '../support/amaNumbers.ts';

const ORIGINS = [...'DEGHIJNPRS'];
const DESTINATIONS = [...ORIGINS, 'X'];
const pairs = ORIGINS.flatMap((origin) => DESTINATIONS.map((destination) => origin + destination));
const ambulance = listCodes().filter((code) => code >= 'A0021' && code <= 'A0999');
const otherCodes = listCodes().filter((code) => !ambulance.includes(code));

describe('getModifierMeaning', () => {
  it('says where an ambulance trip began and ended', () => {
    expect(getModifierMeaning('A0428', 'RH')).toEqual({
      description: 'From residence to hospital',
      origin: 'residence',
      destination: 'hospital',
    });
    expect(getModifierMeaning(' a0429 ', 'sh\n')?.origin).toBe('scene of an accident or acute event');
    expect(getModifierMeaning('A0021', 'NJ')).toMatchObject({
      origin: 'skilled nursing facility',
      destination: 'dialysis facility that is not hospital-based',
    });
    expect(getModifierMeaning('A0999', 'PX')).toMatchObject({
      origin: "physician's office",
      destination: "intermediate stop at a physician's office on the way to the hospital",
    });
    expect(getModifierMeaning('A0425', 'DE')).toMatchObject({
      origin: "diagnostic or therapeutic site that is neither a physician's office nor a hospital",
      destination: 'residential, domiciliary or custodial facility',
    });
    expect(getModifierMeaning('A0425', 'GI')).toMatchObject({
      origin: 'hospital-based dialysis facility',
      destination: 'site of transfer between modes of transport, such as an airport or a helicopter pad',
    });
  });

  it("gives CMS's words for any other modifier of an ambulance code", () => {
    expect(getModifierMeaning('A0428', 'GM')).toEqual({ description: 'Multiple patients on one ambulance trip' });
    expect(getModifierMeaning('A0428', 'GX')?.description).toBe(getModifier('GX')?.longDescription);
    expect(getModifierMeaning('A0428', 'GX')?.origin).toBeUndefined();
  });

  it("gives CMS's words on any other code, also for the letters of a pair", () => {
    expect(getModifierMeaning('J1745', 'SH')).toEqual({
      description: 'Second concurrently administered infusion therapy',
    });
    expect(getModifierMeaning('J1745', 'RH')).toBeUndefined();
    expect(getModifierMeaning('A4206', 'RH')).toBeUndefined();
    fc.assert(
      fc.property(fc.constantFrom(...otherCodes), fc.constantFrom(...listModifiers()), (code, modifier) => {
        expect(getModifierMeaning(code, modifier)).toEqual({ description: getModifier(modifier)?.longDescription });
      }),
    );
  });

  it('knows 110 pairs less one on every ambulance code, 64 of them in no file of CMS', () => {
    expect(ambulance).toHaveLength(41);
    expect(pairs.filter((pair) => !isModifier(pair))).toHaveLength(64);
    for (const code of ambulance) {
      const trips = pairs.filter((pair) => getModifierMeaning(code, pair)?.destination !== undefined);
      expect(trips).toEqual(pairs.filter((pair) => pair !== 'GX'));
    }
  });

  it('gives undefined for an id or a modifier that is neither listed nor a pair', () => {
    const misses: readonly (readonly [string, string])[] = [
      ['99213', 'RT'],
      ['A0022', 'RH'],
      ['A0428', 'XH'],
      ['A0428', 'RZ'],
      ['A0428', 'R'],
      ['A0428', 'RHH'],
      ['E0601', '25'],
      ['E0601', ''],
      ['', 'RR'],
      ['RR', 'RR'],
    ];
    for (const [id, modifier] of misses) expect(getModifierMeaning(id, modifier), `${id} ${modifier}`).toBeUndefined();
    for (const number of amaNumbers) expect(getModifierMeaning('E0601', number)).toBeUndefined();
    const ask = getModifierMeaning as (...inputs: readonly unknown[]) => unknown;
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (id, modifier) => {
        expect(ask(id, 'RR')).toBeUndefined();
        if (normalizeModifier(modifier as string) === undefined) expect(ask('E0601', modifier)).toBeUndefined();
      }),
    );
  });
});

describe('the pairs of an ambulance trip', () => {
  it('are taken by hcpcsClaimCode on ambulance codes, and refused on others if they are not listed', () => {
    for (const pair of pairs) {
      expect(hcpcsClaimCode.parse(`A0428-${pair}`)).toEqual({ code: 'A0428', modifiers: [pair] });
      expect(hcpcsClaimCode.safeParse(`E0601-${pair}`).success, pair).toBe(isModifier(pair));
    }
    expect(hcpcsClaimCode.safeParse('A0428-XH').success).toBe(false);
  });
});
