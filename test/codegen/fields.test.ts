import { describe, expect, it } from 'vitest';
import { columnOf } from '../../codegen/fields.ts';

describe('the column of a property', () => {
  it('is named alone, or as the first of a repeated field and how many there are', () => {
    expect(['coverage', 'addedDate', 'pricingIndicators', 'labCertifications'].map(columnOf)).toEqual([
      'COV',
      'ADD DT',
      'PRICE1-4',
      'LABCERT1-8',
    ]);
  });

  it('is none of a property that records do not have', () => {
    expect(columnOf('__proto__')).toBe('');
  });
});
