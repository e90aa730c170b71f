import { describe, expect, it } from 'vitest';
import { sameButForm } from '../../src/history/sameButForm.ts';
import type { HistoricRecord } from '../../src/history/types.ts';
import { getCode, getModifier } from '../../src/index.ts';

const code = getCode('A0130') as HistoricRecord;
const modifier = getModifier('RR') as HistoricRecord;

function say(longDescription: string): HistoricRecord {
  return { ...code, longDescription };
}

describe('sameButForm', () => {
  it.each([
    ['NON-EMERGENCY, 0.5 MG', 'Non-emergency, 0. 5 mg'],
    ['wheel-chair van', 'wheelchair  van.'],
    ['70?189', '70-189'],
    ['(eg, sheath)', '(e.g., sheath)'],
    ['patient’s', "patient's"],
  ])('takes %j and %j for the same', (one, other) => {
    expect(sameButForm(say(one), say(other))).toBe(true);
    expect(sameButForm(say(other), say(one))).toBe(true);
    expect(sameButForm({ ...code, shortDescription: one }, { ...code, shortDescription: other })).toBe(true);
  });

  it.each([
    ['1.5 mg', '15 mg'],
    ['wk = 3', 'wk <= 3'],
    ['score > 22', 'score <= 22'],
    ['4', '4+'],
    ['40', '40%'],
    ['per mile', 'per miles'],
  ])('takes %j and %j for two', (one, other) => {
    expect(sameButForm(say(one), say(other))).toBe(false);
    expect(sameButForm({ ...code, shortDescription: one }, { ...code, shortDescription: other })).toBe(false);
  });

  it('takes a blank action effective date for the added date', () => {
    const on = (actionEffectiveDate: string | undefined) => ({ ...code, actionEffectiveDate });
    expect(sameButForm(on(undefined), on(code.addedDate))).toBe(true);
    expect(sameButForm(on(undefined), on('1995-01-01'))).toBe(false);
    expect(sameButForm(on(code.addedDate), on('1995-01-01'))).toBe(false);
  });

  it('takes blank base units for 0', () => {
    expect(sameButForm(modifier, { ...modifier, anesthesiaBaseUnits: 0 })).toBe(true);
    expect(sameButForm(modifier, { ...modifier, anesthesiaBaseUnits: 1 })).toBe(false);
  });

  it('finds a difference in any other field', () => {
    expect(sameButForm(code, { ...code })).toBe(true);
    expect(sameButForm(code, { ...code, action: 'C' })).toBe(false);
    expect(sameButForm(code, { ...code, terminationDate: '2020-12-31' })).toBe(false);
    expect(sameButForm(code, { ...code, pricingIndicators: ['00', '11'] })).toBe(false);
    expect(sameButForm(code, { ...code, crossReferences: ['A0140'] })).toBe(false);
  });
});
