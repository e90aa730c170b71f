import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as hcpcs from '../../src/index.ts';

/** Any function of the library, called by untyped code. */
type Untyped = (...inputs: readonly unknown[]) => unknown;

const functions = Object.entries(hcpcs).filter(([, value]) => typeof value === 'function') as [string, Untyped][];
const lists = ['listCodes', 'listModifiers'];
/** Functions with another answer to a stranger. Their own tests cover it. */
const others = [
  'describeRecord',
  'checkCode',
  'isActive',
  'isCalendarDate',
  'getPredecessors',
  'suggestCodes',
  'parseCode',
  'formatCode',
  'extractCodes',
  'getProductNames',
];
/** Functions that take an id or a value. */
const lookUps = functions.filter(([name]) => !lists.includes(name) && !others.includes(name));

function fails(): never {
  throw new Error('asked');
}

let turn = 0;
/** Values that are not strings, and strings that are not an id, a value or the number of a note. */
const strangers: readonly (readonly [string, unknown])[] = [
  ...Object.getOwnPropertyNames(Object.prototype).map((name) => [name, name] as const),
  // A name of two letters may be a modifier, such as `at`.
  ...Object.getOwnPropertyNames(Array.prototype).flatMap((name) => (name.length > 2 ? [[name, name] as const] : [])),
  ...['', ' ', 'undefined', 'null', 'NaN', 'prototype', 'then'].map((text) => [`'${text}'`, text] as const),
  ['a lone surrogate', '\ud800'],
  ['a code with a lone surrogate', 'A002\udfff'],
  ['a code of full-width letters and digits', 'Ａ００２１'],
  ['a modifier of full-width letters', 'ＲＲ'],
  ['a code with Arabic digits', 'A٠٠٢١'],
  ['the Turkish dotless i', 'ı'],
  ['a modifier with the Turkish dotted I', 'Gİ'],
  ['a modifier with the Turkish dotless i', 'gı'],
  ['a letter that becomes SS', 'ß'],
  ['a ligature that becomes ST', 'ﬅ'],
  ['a code after a byte order mark', '\ufeffA0021'],
  ['a code after a no-break space', '\u00a0A0021'],
  ['a code and a NUL', 'A0021\0'],
  ['a code with a combining mark', 'A\u03010021'],
  ['a code of another set', '99213'],
  ['NaN', Number.NaN],
  ['zero', 0],
  ['minus zero', -0],
  ['the number of a note', 16],
  ['a value as a number', 11],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a big number', 10n],
  ['null', null],
  ['undefined', undefined],
  ['true', true],
  ['a symbol', Symbol('A0021')],
  ['Symbol.iterator', Symbol.iterator],
  ['a function', () => 'A0021'],
  ['an empty object', {}],
  ['an object without a prototype', Object.create(null)],
  ['a list', ['A0021']],
  ['a modifier in a list', ['RR']],
  ['a boxed code', Object('A0021')],
  ['a boxed value', Object('C')],
  ['a date', new Date(0)],
  ['an object whose toString throws', { toString: fails, valueOf: fails, [Symbol.toPrimitive]: fails }],
  ['an object whose toString gives a code', { toString: () => 'A0021', length: 5 }],
  ['an object whose toString changes', { toString: () => (turn++ % 2 ? 'A0021' : 'RR') }],
  ['an object with accessors that throw', Object.defineProperty({}, 'length', { get: fails })],
];

const MISS = {
  isCode: false,
  isModifier: false,
  isNotOtherwiseClassified: false,
  requiresDescription: false,
} as Readonly<Record<string, false>>;

describe.each(lookUps)('%s', (name, ask) => {
  it('finds nothing for values that are not strings, or strings that are not an id, value or number', () => {
    for (const [what, stranger] of strangers) expect(ask(stranger), what).toBe(MISS[name]);
  });

  it('does not throw for anything, and never converts an object to text', () => {
    const anything = fc.anything({
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    fc.assert(
      fc.property(anything, anything, (input, further) => {
        const answer = ask(input, further);
        if (typeof input !== 'string') expect(answer).toBe(MISS[name]);
      }),
    );
  });

  it('finds nothing without an argument', () => {
    expect(ask()).toBe(MISS[name]);
  });
});

describe.each(functions.filter(([name]) => lists.includes(name)))('%s', (_, list) => {
  it('gives the same list whatever the argument', () => {
    for (const [, stranger] of strangers) expect(list(stranger)).toBe(list());
  });
});

describe('what people wrote', () => {
  const { parseCode, formatCode, extractCodes } = hcpcs as Readonly<Record<string, unknown>> as Readonly<
    Record<string, Untyped>
  >;

  it('is nothing if it is not a string', () => {
    for (const [what, stranger] of strangers) {
      if (typeof stranger === 'string') continue;
      expect(parseCode?.(stranger), what).toBeUndefined();
      expect(extractCodes?.(stranger), what).toEqual([]);
      expect(formatCode?.(stranger), what).toBeUndefined();
      expect(formatCode?.({ code: stranger, modifiers: [] }), what).toBeUndefined();
      expect(formatCode?.({ code: 'E0601', modifiers: [stranger] }), what).toBeUndefined();
      expect([undefined, 'E0601', 'E0601 RR']).toContain(formatCode?.({ code: 'E0601', modifiers: stranger }));
    }
  });

  it('never throws for anything', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(['undefined', 'object']).toContain(typeof parseCode?.(input));
        expect(Array.isArray(extractCodes?.(input))).toBe(true);
        expect(formatCode?.(input)).toBeUndefined();
      }),
    );
  });
});

describe('describeRecord', () => {
  const describeRecord = hcpcs.describeRecord as Untyped as (record?: unknown) => readonly hcpcs.DescribedField[];
  const record = hcpcs.getCode('G0124');
  const blank = Object.keys(hcpcs.fieldTable).map((property) => [property, []]);
  const valuesIn = (input: unknown) => describeRecord(input).map(({ property, values }) => [property, values]);

  it('has all fields blank for a value that is not a record', () => {
    for (const [what, stranger] of strangers) expect(valuesIn(stranger), what).toEqual(blank);
    expect(describeRecord().map(({ property, values }) => [property, values])).toEqual(blank);
  });

  it('does not throw for anything', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...Object.keys(hcpcs.fieldTable)), (value, property) => {
        expect(describeRecord(value)).toHaveLength(25);
        expect(describeRecord({ ...record, [property]: value })).toHaveLength(25);
      }),
    );
  });

  it('leaves out anything that is not a value, and keeps the other fields', () => {
    const objects = strangers.filter(([what, stranger]) => Object(stranger) === stranger && !what.includes('list'));
    for (const [what, stranger] of [...objects, ['a symbol', Symbol('C')] as const]) {
      const values = valuesIn({ ...record, coverage: stranger, pricingIndicators: ['11', [stranger], stranger] });
      const found = Object.fromEntries(values);
      expect(found.coverage, what).toEqual([]);
      expect(found.pricingIndicators, what).toEqual([expect.objectContaining({ value: '11' })]);
      expect(found.betos, what).toHaveLength(1);
    }
  });

  it('leaves out fields that throw when they are read', () => {
    const broken = Object.defineProperty({ ...record }, 'coverage', { get: fails });
    expect(Object.fromEntries(valuesIn(broken))).toMatchObject({ coverage: [], kind: [{ value: 'code' }] });
  });
});
