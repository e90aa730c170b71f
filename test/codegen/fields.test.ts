import { describe, expect, it } from 'vitest';
import { columnOf, mayLack } from '../../codegen/fields.ts';

describe('the column of a property', () => {
  it('has its name, or for a repeated field the first name and the last number', () => {
    expect(['coverage', 'addedDate', 'pricingIndicators', 'labCertifications'].map(columnOf)).toEqual([
      'COV',
      'ADD DT',
      'PRICE1-4',
      'LABCERT1-8',
    ]);
  });

  it('does not exist for a property that records do not have', () => {
    expect(columnOf('__proto__')).toBe('');
  });
});

describe('mayLack', () => {
  it('lets only releases before its first lack a field', () => {
    expect(mayLack({ since: '2024-01' }, '2023-10')).toBe(true);
    expect(mayLack({ since: '2024-01' }, '2024-01')).toBe(false);
    expect(mayLack({ since: '2024-01' }, 'a-file.zip')).toBe(true);
    expect(mayLack({}, '2012-01')).toBe(false);
  });
});
