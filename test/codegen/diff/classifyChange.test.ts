import { describe, expect, it } from 'vitest';
import { classifyChange } from '../../../codegen/diff/classifyChange.ts';
import type { HcpcsRecord } from '../../../codegen/model.ts';
import { recordWith } from '../../support/records.ts';

type Properties = Partial<HcpcsRecord>;

const sound = recordWith({
  code: 'A0001',
  longDescription: 'Invented thing, each',
  addedDate: '2020-01-01',
  action: 'N',
});

/** The kind of a change between the releases of April and July 2020. */
function classify(property: string, before: Properties, after: Properties): string {
  return classifyChange(property, {
    before: { ...sound, ...before },
    after: { ...sound, ...after },
    oldDay: '2020-04-01',
    newDay: '2020-07-01',
  });
}

describe('a change of the termination date', () => {
  const classifyEnd = (before: string | undefined, after: string | undefined) =>
    classify('terminationDate', { terminationDate: before }, { terminationDate: after });

  it('withdraws the termination of a code whose last day is the old release’s first day', () => {
    expect(classifyEnd('2020-04-01', undefined)).toBe('terminationWithdrawn');
    expect(classifyEnd('2020-03-31', undefined)).toBe('reactivated');
  });

  it('reactivates a code that now ends on the new release’s first day, and none that ends before it', () => {
    expect(classifyEnd('2020-03-31', '2020-07-01')).toBe('reactivated');
    expect(classifyEnd('2020-03-31', '2020-06-30')).toBe('terminationMoved');
  });
});

describe('a change of the added date', () => {
  const classifyAdded = (ended: string, added: string) =>
    classify('addedDate', { terminationDate: ended }, { addedDate: added });

  it('reactivates from the day after the last day, and corrects up to the last day', () => {
    expect(classifyAdded('2020-03-31', '2020-04-01')).toBe('reactivated');
    expect(classifyAdded('2020-03-31', '2020-03-31')).toBe('addedDateCorrected');
    expect(classifyAdded('2020-03-31', '2019-12-31')).toBe('addedDateCorrected');
  });
});

describe('a code with other words', () => {
  const other = { longDescription: 'Another thing' };
  const classifyWords = (before: Properties, after: Properties) =>
    classify('longDescription', before, { ...other, ...after });

  it('is reused only from the day after its termination', () => {
    expect(classifyWords({ terminationDate: '2020-03-31' }, { addedDate: '2020-04-01' })).toBe('reused');
    expect(classifyWords({ terminationDate: '2020-03-31' }, { addedDate: '2020-03-31' })).toBe('longDescription');
  });

  it('is measured by a termination that was still to come, not by the old release’s first day', () => {
    expect(classifyWords({ terminationDate: '2020-06-30' }, { addedDate: '2020-05-01' })).toBe('longDescription');
  });

  it('is reused without a termination only if it was in use on the old release’s first day', () => {
    expect(classifyWords({ addedDate: '2020-04-01' }, { addedDate: '2020-07-01' })).toBe('reused');
    expect(classifyWords({ addedDate: '2020-04-02' }, { addedDate: '2020-07-01' })).toBe('longDescription');
  });

  it.each([
    ['Invented thing, 1.5 mg', 'Invented thing, 15 mg', 'reused'],
    ['Invented thing, each', '(INVENTED) thing - each.', 'longDescription'],
    ['(Invented thing, each)', 'Invented thing each', 'longDescription'],
  ])('changed from "%s" to "%s" is %s', (old, now, kind) => {
    const before = { longDescription: old, terminationDate: '2020-03-31' };
    expect(classify('longDescription', before, { longDescription: now, addedDate: '2020-07-01' })).toBe(kind);
  });
});

it.each([
  ['INVENTED THING, 5 MG', 'Invented thing, 5 mg', 'letterCase'],
  ['INVENTED THING, 0.3 MG', 'Invented thing, 0. 3 mg', 'letterCase'],
  ['INVENTED THING', 'Invented things', 'longDescription'],
  ['INVENTED THING', 'Invented-thing', 'longDescription'],
])('a description that was "%s" and is "%s" changed as %s', (old, now, kind) => {
  expect(classify('longDescription', { longDescription: old }, { longDescription: now })).toBe(kind);
  const expected = kind === 'letterCase' ? kind : 'shortDescription';
  expect(classify('shortDescription', { shortDescription: old }, { shortDescription: now })).toBe(expected);
});

it('a change of any other property is a change of that field, except for the short description', () => {
  expect(classify('shortDescription', {}, { shortDescription: 'Other' })).toBe('shortDescription');
  expect(classify('coverage', {}, {})).toBe('field');
  expect(classify('actionEffectiveDate', {}, {})).toBe('field');
});
