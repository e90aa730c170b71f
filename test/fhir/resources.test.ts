import fc from 'fast-check';
import type { CodeSystemConcept, ValueSet } from 'fhir/r4';
import { describe, expect, it } from 'vitest';
import { codeSystem, toCoding, type ValueSetCriteria, valueSet } from '../../src/fhir/index.ts';
import {
  betosTable,
  coverageTable,
  getCode,
  getCoverage,
  getModifier,
  getProcessingNote,
  isActive,
  labCertificationTable,
  listCodes,
  listModifiers,
  pricingIndicatorTable,
} from '../../src/index.ts';
import { release } from '../../src/lookup/release.ts';
import { anyText } from '../support/anyText.ts';

/** The result of one call each. */
const listConcepts = () => codeSystem().concept ?? [];

/** The values of a concept's property, whatever their type. */
function valuesOf(concept: CodeSystemConcept, property: string): readonly unknown[] {
  return (concept.property ?? [])
    .filter(({ code }) => code === property)
    .map((value) => Object.entries(value).find(([name]) => name.startsWith('value'))?.[1]);
}

/** The members that a server would find: the concepts of the CodeSystem that pass the value set's filters. */
function expand({ compose }: ValueSet, concepts: readonly CodeSystemConcept[]): readonly string[] {
  const [include] = compose?.include ?? [];
  return concepts
    .filter((concept) =>
      (include?.filter ?? []).every(({ property, op, value }) => {
        const wanted = op === 'in' ? value.split(',') : [value];
        return valuesOf(concept, property).some((found) => wanted.includes(String(found)));
      }),
    )
    .map(({ code }) => code);
}

function codesOf({ expansion }: ValueSet): readonly (string | undefined)[] {
  return (expansion?.contains ?? []).map(({ code }) => code);
}

describe('codeSystem', () => {
  it('says which release it is', () => {
    expect(codeSystem()).toMatchObject({
      resourceType: 'CodeSystem',
      url: 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
      identifier: [{ system: 'urn:ietf:rfc:3986', value: 'urn:oid:2.16.840.1.113883.6.285' }],
      version: release.id,
      name: 'HCPCSLevelII',
      date: release.effectiveDate,
      status: 'active',
      experimental: false,
      publisher: 'Centers for Medicare & Medicaid Services (CMS)',
      content: 'complete',
      caseSensitive: true,
      compositional: false,
      count: release.counts.codes + release.counts.modifiers,
    });
  });

  it('has each code and modifier once, in order', () => {
    expect(listConcepts().map(({ code }) => code)).toEqual([...listCodes(), ...listModifiers()]);
  });

  it('contains the whole of each record, so that it can be read back', () => {
    for (const concept of listConcepts()) {
      const record = getCode(concept.code) ?? getModifier(concept.code);
      const { code, longDescription, shortDescription, ...fields } = record ?? expect.fail(concept.code);
      expect(concept.display).toBe(longDescription);
      expect(concept.designation?.map(({ value }) => value)).toEqual([shortDescription]);
      for (const [name, value] of Object.entries(fields)) {
        const values = Array.isArray(value) ? value : [value].filter((one) => one !== undefined);
        expect(valuesOf(concept, name), `${code} ${name}`).toEqual(values);
      }
      expect(valuesOf(concept, 'inactive')).toEqual([!isActive(code)]);
    }
  });

  it('defines each property that a concept has, with its type', () => {
    const { property, concept = [] } = codeSystem();
    const types = new Map(property?.map(({ code, type }) => [code, type]));
    for (const { code, ...value } of concept.flatMap(({ property }) => property ?? [])) {
      const [name] = Object.keys(value);
      expect(name?.toLowerCase()).toBe(`value${types.get(code)}`.toLowerCase());
    }
    expect(types.size).toBe(23);
  });

  it("defines them in CMS's words, and inactive by FHIR's URI", () => {
    const find = (property: string) => codeSystem().property?.find(({ code }) => code === property);
    expect(find('coverage')?.description).toBe('HCPCS Coverage Code. A code denoting Medicare coverage status.');
    expect(find('terminationDate')?.type).toBe('dateTime');
    expect(find('anesthesiaBaseUnits')?.type).toBe('integer');
    expect(find('inactive')).toMatchObject({
      uri: 'http://hl7.org/fhir/concept-properties#inactive',
      description: `May not be used on ${release.effectiveDate}`,
      type: 'boolean',
    });
  });

  it('defines a filter for each property', () => {
    const { filter, property } = codeSystem();
    expect(filter?.map(({ code }) => code)).toEqual(property?.map(({ code }) => code));
    const find = (property: string) => filter?.find(({ code }) => code === property);
    expect(find('betos')?.operator).toEqual(['=', 'in', 'exists']);
    const several = 'several separated by commas; true or false for exists';
    expect(find('betos')?.value).toBe(`A value of CMS's column BETOS; ${several}`);
    expect(find('kind')?.value).toBe(`code or modifier; ${several}`);
    expect(find('inactive')).toEqual({ code: 'inactive', operator: ['='], value: 'true or false' });
  });

  it('has no designation if you ask for none, and everything else', () => {
    const { concept, ...whole } = codeSystem();
    const { concept: bare, ...rest } = codeSystem({ designations: false });
    expect(rest).toEqual(whole);
    expect(bare.some((one) => 'designation' in one)).toBe(false);
    expect(bare).toEqual(concept.map(({ designation: _, ...others }) => others));
  });

  it.each([{ designations: true }, { designations: undefined }, {}, null])(
    'has its designations with the options %j',
    (options) => {
      expect(codeSystem(options as never).concept[0]?.designation).toHaveLength(1);
    },
  );

  it('is a new object on each call, because callers change FHIR data', () => {
    const system = codeSystem();
    expect(codeSystem()).not.toBe(system);
    expect(codeSystem()).toEqual(system);
  });
});

describe('valueSet', () => {
  it('lists the members with a value, and defines them by a filter of the CodeSystem', () => {
    const set = valueSet({ coverage: 'S', kind: 'code' });
    expect(codesOf(set)).toEqual(listCodes().filter((code) => getCoverage(code) === 'S'));
    expect(set.expansion?.total).toBe(153);
    expect(set.compose?.include).toEqual([
      {
        system: codeSystem().url,
        version: release.id,
        filter: [
          { property: 'kind', op: '=', value: 'code' },
          { property: 'coverage', op: '=', value: 'S' },
        ],
      },
    ]);
  });

  it('takes any of several values, and any value of a repeated field', () => {
    const set = valueSet({ labCertifications: ['400', '900'] });
    expect(codesOf(set)).toContain('Q0111');
    expect(set.compose?.include[0]?.filter).toEqual([{ property: 'labCertifications', op: 'in', value: '400,900' }]);
    expect(codesOf(valueSet({ pricingIndicators: '53' }))).toContain('C9248');
  });

  it('marks inactive members, and leaves them out on request', () => {
    const contained = valueSet({ coverage: 'C' }).expansion?.contains ?? [];
    expect(contained.filter(({ inactive }) => inactive === true).map(({ code }) => code)).toContain('G0461');
    for (const { code = '', inactive } of contained) expect(inactive ?? false).toBe(!isActive(code));
    const active = valueSet({ coverage: 'C', inactive: false });
    expect(active.compose?.inactive).toBe(false);
    expect(codesOf(active)).toEqual(contained.filter(({ inactive }) => !inactive).map(({ code }) => code));
  });

  it('contains everything without criteria, and ignores undefined criteria', () => {
    expect(codesOf(valueSet())).toEqual(listConcepts().map(({ code }) => code));
    expect(valueSet({ coverage: undefined })).toEqual(valueSet());
    expect(valueSet(null as never)).toEqual(valueSet());
  });

  it('has the displays and the system of toCoding', () => {
    for (const { inactive, ...coding } of valueSet({ betos: 'D1A' }).expansion?.contains ?? []) {
      expect(coding).toEqual(toCoding(coding.code ?? ''));
    }
  });

  it('describes itself: its fields and values, the release, and whether inactive codes are in it', () => {
    const { url, version, language, title } = codeSystem();
    expect(valueSet({ coverage: ['C', 'D'], kind: 'modifier', betos: undefined })).toMatchObject({
      resourceType: 'ValueSet',
      language,
      version,
      title: `${title}, kind modifier, coverage C or D`,
      status: 'active',
      compose: {
        inactive: true,
        include: [
          {
            system: url,
            version,
            filter: [
              { property: 'kind', op: '=', value: 'modifier' },
              { property: 'coverage', op: 'in', value: 'C,D' },
            ],
          },
        ],
      },
    });
    expect(valueSet()).toMatchObject({ title, compose: { inactive: true, include: [{ system: url, version }] } });
    expect(valueSet().compose?.include).toEqual([{ system: url, version }]);
    expect(valueSet({ inactive: true }).compose?.inactive).toBe(true);
    expect(valueSet({ inactive: false }).compose?.inactive).toBe(false);
    expect(valueSet({ mogPaymentGroup: '000' }).expansion).toEqual({
      timestamp: release.effectiveDate,
      total: 0,
      parameter: [{ name: 'version', valueUri: `${url}|${version}` }],
    });
  });

  it('takes no list for inactive, because its filter has no operator for one', () => {
    expect(() => valueSet({ inactive: [true, false] } as never)).toThrow(
      new RangeError('inactive: found "object"; allowed: true, false'),
    );
  });

  it('takes a processing note of four digits', () => {
    const [note] = listCodes().flatMap((code) => getProcessingNote(code) ?? []);
    const all = listCodes().filter((code) => getProcessingNote(code) === note);
    expect(codesOf(valueSet({ processingNote: note as string, kind: 'code' }))).toEqual(all);
  });

  it('shows the beginning of a long value, and counts the rest of a long list', () => {
    expect(() => valueSet({ coverage: 'x'.repeat(99) } as unknown as ValueSetCriteria)).toThrow(
      new RangeError(`coverage: found "${'x'.repeat(40)}"; allowed: C, D, I, M, S`),
    );
    const more = betosTable.length - 13;
    const first = betosTable.slice(0, 13).map(({ code }) => code);
    expect(() => valueSet({ betos: 'Q9Z' } as unknown as ValueSetCriteria)).toThrow(
      new RangeError(`betos: found "Q9Z"; allowed: ${first.join(', ')} and ${more} more`),
    );
  });

  it('may be empty', () => {
    const set = valueSet({ mogPaymentGroup: '000', kind: 'modifier' });
    expect(set.expansion).toMatchObject({ total: 0 });
  });

  const criteria: fc.Arbitrary<ValueSetCriteria> = fc.record(
    {
      coverage: fc.constantFrom(...coverageTable.map(({ code }) => code)),
      betos: fc.subarray(
        betosTable.map(({ code }) => code),
        { minLength: 1 },
      ),
      labCertifications: fc.subarray(
        labCertificationTable.map(({ code }) => code),
        { minLength: 1 },
      ),
      pricingIndicators: fc.subarray(
        pricingIndicatorTable.map(({ code }) => code),
        { minLength: 1 },
      ),
      kind: fc.constantFrom('code', 'modifier'),
      inactive: fc.boolean(),
    },
    { requiredKeys: [] },
  );

  it('lists what its own filters find in the CodeSystem', () => {
    const concepts = listConcepts();
    fc.assert(
      fc.property(criteria, (some) => {
        const set = valueSet(some);
        expect(codesOf(set)).toEqual(expand(set, concepts));
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['a value of a long list', { betos: 'Q9Z' }, /^betos: found "Q9Z"; allowed: .{30,80} and \d+ more$/],
    ['a value that the field does not have', { coverage: 'X' }, 'coverage: found "X"; allowed: C, D, I, M, S'],
    ['an empty list', { coverage: [] }, 'coverage: found ""; allowed: C, D, I, M, S'],
    ['a name that is not a field', { cov: 'C' }, /^criteria: found "cov"; allowed: inactive, kind, pricingIndicators/],
    ['a field that is not coded', { longDescription: 'x' }, /^criteria: found "longDescription"/],
    ['a name of Object.prototype', { constructor: 'C' }, /^criteria: found "constructor"/],
    ['a value that is not a string', { coverage: [Symbol('C')] }, 'coverage: found "symbol"; allowed: C, D, I, M, S'],
    ['a note of five digits', { processingNote: '00017' }, 'processingNote: found "00017"; allowed: four digits'],
    ['two values in one', { coverage: 'C,D' }, 'coverage: found "C,D"; allowed: C, D, I, M, S'],
  ])('refuses %s', (_, input, message) => {
    expect(() => valueSet(input as ValueSetCriteria)).toThrow(message);
    expect(() => valueSet(input as ValueSetCriteria)).toThrow(RangeError);
  });

  it('takes only the values of the field, whatever the string', () => {
    const known = coverageTable.map(({ code }) => code as string);
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...known), anyText), (coverage) => {
        const ask = () => valueSet({ coverage } as ValueSetCriteria);
        if (known.includes(coverage)) expect(ask().expansion?.total).toBeGreaterThan(0);
        else expect(ask).toThrow(RangeError);
      }),
    );
  });
});
