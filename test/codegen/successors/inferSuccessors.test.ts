import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inferSuccessors, type SuccessorRecord } from '../../../codegen/successors/inferSuccessors.ts';

const END = '2024-12-31';

function record(code: string, longDescription: string, rest: Partial<SuccessorRecord> = {}): SuccessorRecord {
  return {
    code,
    longDescription,
    addedDate: '2010-01-01',
    terminationDate: undefined,
    pricingIndicators: ['51'],
    betos: 'O1E',
    ...rest,
  };
}

function ended(code: string, longDescription: string, rest: Partial<SuccessorRecord> = {}): SuccessorRecord {
  return record(code, longDescription, { terminationDate: END, ...rest });
}

function added(code: string, longDescription: string, rest: Partial<SuccessorRecord> = {}): SuccessorRecord {
  return record(code, longDescription, { addedDate: '2025-01-01', ...rest });
}

function infer(...records: readonly SuccessorRecord[]): readonly string[] {
  return inferSuccessors(records).map(({ code, replacedBy }) => `${code} ${replacedBy}`);
}

describe('a code is replaced', () => {
  it('by one that says the same and is added on the next day', () => {
    expect(infer(ended('J0001', 'Injection, examplin, 20 mg'), added('J0002', 'Injection, examplin, 1 mg'))).toEqual([
      'J0001 J0002',
    ]);
  });

  it('on no other day', () => {
    const old = ended('J0001', 'Examplin, 20 mg');
    expect(infer(old, record('J0002', 'Examplin, 1 mg', { addedDate: END }))).toEqual([]);
    expect(infer(old, record('J0002', 'Examplin, 1 mg', { addedDate: '2025-01-02' }))).toEqual([]);
  });

  it('only if it ends', () => {
    expect(infer(record('J0001', 'Examplin, 20 mg'), added('J0002', 'Examplin, 1 mg'))).toEqual([]);
  });

  it('not by itself, when it is used again', () => {
    expect(infer(ended('J0001', 'Examplin, 20 mg'), added('J0001', 'Examplin, 20 mg'))).toEqual([]);
  });

  it('by several, when it is split', () => {
    expect(
      infer(
        ended('J0001', 'Examplin, 1 mg'),
        added('J0003', 'Examplin (brand), 1 mg'),
        added('J0002', 'Examplin (other brand), 1 mg'),
      ),
    ).toEqual(['J0001 J0002', 'J0001 J0003']);
  });

  it('together with others by one, when they are merged', () => {
    expect(
      infer(ended('J0002', 'Examplin, 40 mg'), ended('J0001', 'Examplin, 20 mg'), added('J0003', 'Examplin, 1 mg')),
    ).toEqual(['J0001 J0003', 'J0002 J0003']);
  });

  it('by the same words before narrower ones', () => {
    expect(
      infer(
        ended('J0001', 'Examplin, 20 mg'),
        added('J0002', 'Examplin, 1 mg'),
        added('J0003', 'Examplin (brand), 1 mg'),
      ),
    ).toEqual(['J0001 J0002']);
  });

  it('by the same words and numbers before the same words', () => {
    expect(
      infer(
        ended('S0001', 'Example visit, 10 minutes'),
        ended('S0002', 'Example visit, 20 minutes'),
        added('S0003', 'Example visit, 10 minutes'),
        added('S0004', 'Example visit, 20 minutes'),
      ),
    ).toEqual(['S0001 S0003', 'S0002 S0004']);
  });

  it('by the closest of the wider ones', () => {
    expect(
      infer(
        ended('J0001', 'Injection, depot examplin (brand), 1 mg'),
        added('J0002', 'Injection, examplin, 1 mg'),
        added('J0003', 'Injection, depot examplin, 1 mg'),
      ),
    ).toEqual(['J0001 J0003']);
  });

  it('not by one that is closer to another', () => {
    expect(
      infer(
        ended('J0001', 'Examplin, 20 mg'),
        ended('J0002', 'Examplin, liquid, 20 mg'),
        added('J0003', 'Examplin, liquid, non-lyophilized, 1 mg'),
        added('J0004', 'Examplin, lyophilized, 1 mg'),
      ),
    ).toEqual(['J0001 J0004', 'J0002 J0003']);
  });

  it('in a chain', () => {
    expect(
      infer(
        ended('C0001', 'Examplin, 1 mg', { terminationDate: '2024-09-30' }),
        ended('Q0001', 'Examplin, 1 mg', { addedDate: '2024-10-01' }),
        added('J0001', 'Examplin, 1 mg'),
      ),
    ).toEqual(['C0001 Q0001', 'Q0001 J0001']);
  });

  it('once, though records of several releases say it', () => {
    const old = ended('J0001', 'Examplin, 20 mg');
    const young = added('J0002', 'Examplin, 1 mg');
    expect(infer(old, young, { ...old }, { ...young, longDescription: 'Examplin (brand), 1 mg' })).toEqual([
      'J0001 J0002',
    ]);
  });

  it('by a wider one, though that is exactly another code', () => {
    expect(
      infer(
        ended('J0001', 'Examplin (brand), 1 mg'),
        ended('Q0001', 'Examplin, not otherwise specified, 1 mg'),
        added('J0002', 'Examplin, 1 mg'),
      ),
    ).toEqual(['J0001 J0002', 'Q0001 J0002']);
  });

  it('in each of its lives', () => {
    expect(
      infer(
        ended('Q0001', 'Examplin, 1 mg', { terminationDate: '2012-06-30' }),
        record('J0001', 'Examplin, 1 mg', { addedDate: '2012-07-01' }),
        ended('Q0001', 'Otherin, 1 mg', { addedDate: '2024-01-01' }),
        added('J0002', 'Otherin, 1 mg'),
      ),
    ).toEqual(['Q0001 J0001', 'Q0001 J0002']);
  });

  it('not if either is a quality measure', () => {
    const measure = { pricingIndicators: ['00'], betos: 'M5D' };
    const text = 'Patient refused to take part';
    expect(infer(ended('G0001', text, measure), added('M0001', text, measure))).toEqual([]);
    expect(infer(ended('G0001', text, measure), added('S0001', text))).toEqual([]);
    expect(infer(ended('S0001', text), added('M0001', text, measure))).toEqual([]);
  });

  it('if it is a G code that is paid, or a demonstration', () => {
    const text = 'Example visit';
    expect(infer(ended('G0001', text), added('G0002', text))).toEqual(['G0001 G0002']);
    const demonstration = { pricingIndicators: ['00'], betos: 'Y2' };
    expect(infer(ended('G0001', text, demonstration), added('G0002', text, demonstration))).toEqual(['G0001 G0002']);
  });

  it('whatever the order of the records', () => {
    const records = [
      ended('J0001', 'Examplin, 1 mg'),
      ended('J0002', 'Injection, otherin acetate, 1 mg'),
      added('J0003', 'Examplin (brand), 1 mg'),
      added('J0004', 'Examplin (other brand), 1 mg'),
      added('J0005', 'Injection, otherin, 1 mg'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        expect(infer(...shuffled)).toEqual(['J0001 J0003', 'J0001 J0004', 'J0002 J0005']);
      }),
    );
  });
});
