import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { processingNotes } from '../../generated/processingNotes.ts';
import * as hcpcs from '../../src/index.ts';
import { anyText } from '../support/anyText.ts';
import { freshLibrary } from '../support/freshLibrary.ts';
import { getterOf, gotten, meant, type NaiveRecord, naiveModel } from '../support/naiveModel.ts';

type Decode = (value: string) => hcpcs.Meaning | undefined;

const codes: readonly string[] = hcpcs.listCodes();
const modifiers: readonly string[] = hcpcs.listModifiers();
const notes: ReadonlyMap<string, string> = new Map(
  processingNotes
    .split('|')
    .map((note) => [
      note.slice(0, 4),
      note.slice(5).replace(/~00(..)/g, (_, hex) => String.fromCharCode(Number(`0x${hex}`))),
    ]),
);

/** The coded fields: property, table and decoder. */
const coded = [
  ['pricingIndicators', hcpcs.pricingIndicatorTable, hcpcs.decodePricingIndicator],
  ['multiplePricingIndicator', hcpcs.multiplePricingIndicatorTable, hcpcs.decodeMultiplePricingIndicator],
  ['labCertifications', hcpcs.labCertificationTable, hcpcs.decodeLabCertification],
  ['coverage', hcpcs.coverageTable, hcpcs.decodeCoverage],
  ['ascPaymentGroup', hcpcs.ascPaymentGroupTable, hcpcs.decodeAscPaymentGroup],
  ['mogPaymentGroup', hcpcs.mogPaymentGroupTable, hcpcs.decodeMogPaymentGroup],
  ['mogPaymentPolicyIndicator', hcpcs.mogPaymentPolicyIndicatorTable, hcpcs.decodeMogPaymentPolicyIndicator],
  ['betos', hcpcs.betosTable, hcpcs.decodeBetos],
  ['typesOfService', hcpcs.typeOfServiceTable, hcpcs.decodeTypeOfService],
  ['action', hcpcs.actionTable, hcpcs.decodeAction],
] as const;

const meanings: ReadonlyMap<string, ReadonlyMap<string, hcpcs.Meaning>> = new Map(
  coded.map(([property, table]) => [property, new Map(table.map((meaning) => [meaning.code, meaning]))]),
);

const values = [...meanings.values()].flatMap((table) => [...table.keys()]);
const listed = fc.oneof(
  { arbitrary: fc.constantFrom(...codes), weight: 3 },
  { arbitrary: fc.constantFrom(...modifiers), weight: 1 },
);
const blanks = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\v', '\f', '\r'), maxLength: 3 });
/** Whitespace that is not ASCII, and letters that change into others when they are upper-cased. */
const strange = fc.constantFrom('\u00a0', '\ufeff', '\u2003', '\u0000', 'ß', 'ſ', 'ı', 'İ', 'ﬅ', 'Ａ', '０', '\ud800');

/** Any string, and strings that are ever closer to an id, to a value of a field and to the number of a note. */
const inputs = fc.oneof(
  anyText,
  fc.stringMatching(/^[A-Za-z]?[0-9A-Za-z]{1,4}[0-9]?$/),
  fc.tuple(blanks, listed, blanks).map(([before, id, after]) => before + id + after),
  fc.tuple(blanks, listed, blanks).map(([before, id, after]) => before + id.toLowerCase() + after),
  fc.tuple(listed, strange, fc.nat(5)).map(([id, sign, place]) => id.slice(0, place) + sign + id.slice(place)),
  fc.tuple(listed, strange, fc.nat(4)).map(([id, sign, place]) => id.slice(0, place) + sign + id.slice(place + 1)),
  fc.constantFrom(...values, ...notes.keys()),
);

let model: ReadonlyMap<string, NaiveRecord>;

beforeAll(async () => {
  model = await naiveModel();
});

/** The record of an input in a plain map. */
function known(input: string, kind: 'code' | 'modifier'): NaiveRecord | undefined {
  const record = model.get(input);
  return record?.kind === kind ? record : undefined;
}

/** A record as a person would describe it with only the tables. */
function described(record: NaiveRecord): readonly unknown[] {
  return Object.values(hcpcs.fieldTable).map(({ property }) => ({
    property,
    values: [record[property] ?? []].flat().map((value) => {
      const text = String(value);
      const { description, group } =
        property === 'processingNote' ? { description: notes.get(text) } : { ...meanings.get(property)?.get(text) };
      return { value: text, ...(description && { description }), ...(group && { group }) };
    }),
  }));
}

describe('a plain map of CMS’s rows', () => {
  it('lists what the library lists', () => {
    const ids = (kind: string) => [...model].filter(([, record]) => record.kind === kind).map(([id]) => id);
    expect(hcpcs.listCodes()).toEqual(ids('code').sort());
    expect(hcpcs.listModifiers()).toEqual(ids('modifier').sort());
  });

  it('agrees with isCode and isModifier for any string', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(hcpcs.isCode(input)).toBe(known(input, 'code') !== undefined);
        expect(hcpcs.isModifier(input)).toBe(known(input, 'modifier') !== undefined);
      }),
      { numRuns: 3000 },
    );
  });

  it('has the record and the id that getCode and getModifier give for any string', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const [code, modifier] = [known(meant(input), 'code'), known(meant(input), 'modifier')];
        expect(hcpcs.getCode(input)).toStrictEqual(code);
        expect(hcpcs.getModifier(input)).toStrictEqual(modifier);
        expect(hcpcs.normalizeCode(input)).toBe(code?.code);
        expect(hcpcs.normalizeModifier(input)).toBe(modifier?.code);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(gotten)('has the %s that its getter gives for any string', (property) => {
    const getter = getterOf(hcpcs, property);
    fc.assert(
      fc.property(inputs, (input) => {
        expect(getter(input)).toStrictEqual(known(meant(input), 'code')?.[property]);
      }),
      { numRuns: 500 },
    );
  });

  it.each(coded.map(([property, , decode]) => [decode.name, property, decode] as const))(
    'has the meaning that %s gives for any string',
    (_, property, decode) => {
      fc.assert(
        fc.property(inputs, (input) => {
          expect((decode as Decode)(input)).toBe(meanings.get(property)?.get(input));
        }),
        { numRuns: 500 },
      );
    },
  );

  it('has the text that getProcessingNoteText gives for any string', () => {
    fc.assert(fc.property(inputs, (input) => hcpcs.getProcessingNoteText(input) === notes.get(input)));
  });

  it('describes a record as describeRecord does', () => {
    fc.assert(
      fc.property(listed, (id) => {
        const record = (hcpcs.getCode(id) ?? hcpcs.getModifier(id)) as hcpcs.Code | hcpcs.Modifier;
        const fields = hcpcs.describeRecord(record).map(({ property, values }) => ({ property, values }));
        expect(fields).toStrictEqual(described(model.get(id) ?? {}));
      }),
    );
  });
});

describe('a library before its first look-up', () => {
  /** An order of look-ups is a walk with jumps, because neighbours are unpacked together. */
  const order = fc.array(
    fc.tuple(
      fc.constantFrom('getCode', 'getModifier', 'isCode', 'normalizeCode', ...gotten),
      fc.oneof(
        listed,
        fc.nat(300).map((step) => codes[step * 29] ?? ''),
        fc.nat(90).map((step) => codes[step] ?? ''),
      ),
    ),
    { maxLength: 200, size: 'max' },
  );

  function expected(name: string, id: string): unknown {
    const code = known(id, 'code');
    if (name === 'getCode') return code;
    if (name === 'getModifier') return known(id, 'modifier');
    if (name === 'isCode') return code !== undefined;
    if (name === 'normalizeCode') return code?.code;
    return code?.[name];
  }

  it('agrees with the map in any order of look-ups', async () => {
    await fc.assert(
      fc.asyncProperty(order, async (calls) => {
        const library = await freshLibrary();
        for (const [name, id] of calls) {
          const ask = gotten.includes(name) ? getterOf(library, name) : library[name as 'getCode'];
          expect(ask(id), `${name} ${id}`).toStrictEqual(expected(name, id));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('refuses null as the first day that it checks', async () => {
    const library = await freshLibrary();
    expect(() => library.checkCode('C9058', { on: null as never })).toThrow('on: found null; allowed: ');
    expect(() => library.isActive('C9058', { on: null as never })).toThrow('on: found null; allowed: ');
  });

  it('agrees with the map on all records, in reverse order', async () => {
    const { getCode, getModifier } = await freshLibrary();
    for (const [id, record] of [...model].reverse()) {
      const found = getCode(id) ?? getModifier(id);
      for (const [property, value] of Object.entries(record)) {
        if (found?.[property as 'code'] !== value) expect(found?.[property as 'code'], id).toStrictEqual(value);
      }
    }
  });
});
