import { describe, expect, it } from 'vitest';
import * as hcpcs from '../../src/index.ts';
import {
  getCode,
  getCoverage,
  getModifier,
  getPricingIndicators,
  getStatute,
  getTerminationDate,
  isCode,
  isModifier,
  listCodes,
  listModifiers,
  normalizeCode,
  normalizeModifier,
  release,
} from '../../src/index.ts';

/** Values that untyped code may pass: they are not codes, but must not throw. */
const strangers: readonly unknown[] = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'A0021\u0000',
  'Ａ0021',
  '\u00a0A0021',
  'A00211',
  '99213',
  '0159T',
  'D0120',
  0,
  21,
  Number.NaN,
  null,
  undefined,
  true,
  {},
  [],
  ['A0021'],
  Symbol('A0021'),
  10n,
  { toString: () => 'A0021' },
];

describe('getCode', () => {
  it('gives the record of Q4257 as CMS has it', () => {
    expect(getCode('Q4257')).toEqual({
      code: 'Q4257',
      kind: 'code',
      longDescription: 'Relese, per square centimeter (add-on, list separately in addition to primary procedure)',
      shortDescription: 'Relese, per sq cm',
      pricingIndicators: ['11'],
      multiplePricingIndicator: 'A',
      coverageIssuesManualReferences: [],
      medicareCarriersManualReferences: [],
      statute: undefined,
      labCertifications: [],
      crossReferences: [],
      coverage: 'C',
      ascPaymentGroup: 'YY',
      ascPaymentGroupEffectiveDate: '2026-01-01',
      mogPaymentGroup: undefined,
      mogPaymentPolicyIndicator: undefined,
      mogPaymentGroupEffectiveDate: undefined,
      processingNote: undefined,
      betos: 'O1E',
      typesOfService: ['1'],
      anesthesiaBaseUnits: 0,
      addedDate: '2022-04-01',
      actionEffectiveDate: '2026-01-01',
      terminationDate: undefined,
      action: 'N',
    });
  });

  it('has all keys in every record, even for blank fields', () => {
    const keys = Object.keys(getCode('Q4257') ?? {});
    expect(keys).toHaveLength(25);
    for (const code of listCodes()) expect(Object.keys(getCode(code) ?? {})).toEqual(keys);
    for (const modifier of listModifiers()) expect(Object.keys(getModifier(modifier) ?? {})).toEqual(keys);
  });

  it('gives the same record on each call, in any spelling', () => {
    expect(getCode('q4257')).toBe(getCode('Q4257'));
    expect(getCode('\t Q4257\r\n')).toBe(getCode('Q4257'));
  });

  it.each(strangers.map((stranger) => [stranger]))('gives undefined for %o', (stranger) => {
    expect(getCode(stranger as string)).toBeUndefined();
    expect(getModifier(stranger as string)).toBeUndefined();
    expect(getCoverage(stranger as string)).toBeUndefined();
    expect(normalizeCode(stranger as string)).toBeUndefined();
    expect(isCode(stranger)).toBe(false);
    expect(isModifier(stranger)).toBe(false);
  });

  it('keeps terminated codes, with their last day', () => {
    expect(getCode('Q9989')).toMatchObject({ terminationDate: '2017-12-31', crossReferences: ['J3358'] });
  });

  it('keeps two pricing indicators separate and in order', () => {
    expect(getCode('G0124')?.pricingIndicators).toEqual(['11', '21']);
  });

  it('keeps odd words of CMS unchanged', () => {
    expect(getCode('P7001')?.crossReferences).toEqual(['CPT']);
    expect(getCode('G0556')?.longDescription).toHaveLength(4501);
  });
});

describe('a record', () => {
  it('cannot be changed by a caller', () => {
    const record = getCode('Q4257') as unknown as { coverage: string; pricingIndicators: string[] };
    expect(() => {
      record.coverage = 'X';
    }).toThrow(TypeError);
    expect(() => record.pricingIndicators.push('99')).toThrow(TypeError);
    expect(getCode('Q4257')).toMatchObject({ coverage: 'C', pricingIndicators: ['11'] });
  });

  it('survives JSON, spread and structuredClone', () => {
    const record = getCode('Q4257');
    expect(structuredClone(record)).toEqual(record);
    expect({ ...record }).toEqual(record);
    expect(JSON.parse(JSON.stringify(record))).toMatchObject({
      code: 'Q4257',
      pricingIndicators: ['11'],
      anesthesiaBaseUnits: 0,
    });
  });
});

describe('getModifier', () => {
  it('gives the record of a modifier', () => {
    expect(getModifier('rr')).toMatchObject({
      code: 'RR',
      kind: 'modifier',
      addedDate: '1984-01-01',
      anesthesiaBaseUnits: undefined,
    });
  });

  it('does not find codes, and getCode does not find modifiers', () => {
    expect(getModifier('Q4257')).toBeUndefined();
    expect(getCode('RR')).toBeUndefined();
  });
});

describe('isCode and normalizeCode', () => {
  it('takes a code exactly as listed', () => {
    expect([isCode('Q4257'), isCode('q4257'), isCode(' Q4257')]).toEqual([true, false, false]);
    expect([isModifier('SS'), isModifier('ss'), isModifier('ß')]).toEqual([true, false, false]);
  });

  it('trims ASCII whitespace and upper-cases a to z, and nothing else', () => {
    expect(normalizeCode('\n\v\f\r\t q4257 ')).toBe('Q4257');
    expect(normalizeModifier(' ss ')).toBe('SS');
    expect(normalizeModifier('ß')).toBeUndefined();
    expect(normalizeModifier('ﬅ')).toBeUndefined();
    expect(normalizeCode('ｑ4257')).toBeUndefined();
  });
});

describe('listCodes and listModifiers', () => {
  it('lists as many as the release counts, in order and without duplicates', () => {
    expect(listCodes()).toHaveLength(release.counts.codes);
    expect(listModifiers()).toHaveLength(release.counts.modifiers);
    expect([...new Set(listCodes())].sort()).toEqual(listCodes());
    expect([...new Set(listModifiers())].sort()).toEqual(listModifiers());
  });

  it('lists what was in use since the day that the release names', () => {
    const first = listCodes()
      .flatMap((code) => getTerminationDate(code) ?? [])
      .sort()[0];
    expect(first?.slice(0, 4)).toBe(release.completeSince.slice(0, 4));
  });

  it('contains neither CPT nor CDT codes', () => {
    expect(listCodes().filter((code) => !/^[A-CE-V]\d{4}$/.test(code))).toEqual([]);
    expect(listModifiers().filter((modifier) => !/^[A-Z][A-Z0-9]$/.test(modifier))).toEqual([]);
  });

  it('gives the same frozen list on each call', () => {
    expect(listCodes()).toBe(listCodes());
    expect(() => (listCodes() as unknown as string[]).push('X')).toThrow(TypeError);
  });
});

describe('a getter', () => {
  const properties = Object.keys(getCode('Q4257') ?? {}).filter((property) => !['code', 'kind'].includes(property));
  const exported = hcpcs as unknown as Readonly<Record<string, (code: unknown) => unknown>>;

  it.each(properties)('gives %s of each record, and undefined for anything that is not a code', (property) => {
    const getter = exported[`get${property.charAt(0).toUpperCase()}${property.slice(1)}`];
    for (const code of listCodes()) expect(getter?.(code)).toBe(getCode(code)?.[property as 'coverage']);
    for (const stranger of strangers) expect(getter?.(stranger)).toBeUndefined();
  });

  it('distinguishes a miss from a blank list, but not from a blank scalar', () => {
    expect(getPricingIndicators('Q4257')).toEqual(['11']);
    expect(getPricingIndicators('X0000')).toBeUndefined();
    expect(getStatute('Q4257')).toBeUndefined();
    expect(getStatute('X0000')).toBeUndefined();
  });

  it('normalizes its input like normalizeCode', () => {
    expect(getCoverage(' q4257\t')).toBe('C');
  });
});
