import fc from 'fast-check';
import type { Parameters, ParametersParameter } from 'fhir/r4';
import { describe, expect, it } from 'vitest';
import { type CodeToValidate, lookup, toCoding, validateCode } from '../../src/fhir/index.ts';
import {
  checkCode,
  getCode,
  getModifier,
  isCalendarDate,
  isCode,
  isModifier,
  listCodes,
  listModifiers,
} from '../../src/index.ts';
import { release } from '../../src/lookup/release.ts';
import { anyText } from '../support/anyText.ts';
import { faultsOf, operation } from '../support/fhirDefinitions.ts';
import { partsNamed, propertyValues, valueNamed } from '../support/fhirParameters.ts';

const system = 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets';
const ids = [...listCodes(), ...listModifiers()];
/** Every hundredth record, and those with the longest text and the most values. */
const sample = [...ids.filter((_, index) => index % 100 === 0), 'Q4257', 'G0556', 'Q0111', 'C9248', 'RR', 'CP'];

const anyInput = fc.oneof(
  anyText,
  fc.constantFrom(...ids),
  fc.constantFrom(...ids).map((id) => ` ${id.toLowerCase()}`),
  fc.stringMatching(/^[A-Za-z]?\d{3,5}[A-Z]?$/),
);

/** The parts of an operation's output that HL7 does not define. Later versions of FHIR and HL7's server return more. */
function strangers(output: Parameters | undefined, id: string, more: readonly string[] = []): readonly string[] {
  const defined = operation(id).parameter?.filter(({ use }) => use === 'out') ?? [];
  return findStrangers(output?.parameter ?? [], defined, more);
}

type Definition = NonNullable<ReturnType<typeof operation>['parameter']>[number];

function findStrangers(
  parameters: readonly ParametersParameter[],
  defined: readonly Definition[],
  more: readonly string[],
): readonly string[] {
  const names = defined.map(({ name }) => name);
  return [
    ...parameters.map(({ name }) => name).filter((name) => name && ![...names, ...more].includes(name)),
    ...defined.flatMap(({ name = '', min = 0, max, type, part }) => {
      const found = parameters.filter((parameter) => parameter.name === name);
      const isRight = found.length >= min && (max === '*' || found.length <= Number(max));
      const value = `value${type?.charAt(0).toUpperCase()}${type?.slice(1)}`;
      const isTyped = !type || type === 'Element' || found.every((parameter) => value in parameter);
      const inside = part ? found.flatMap((one) => findStrangers(one.part ?? [], part, [])) : [];
      return [...(isRight && isTyped ? [] : [name]), ...inside];
    }),
  ];
}

describe('lookup', () => {
  it('gives the record of Q4257 as CMS has it', () => {
    const found = lookup('Q4257');
    expect(valueNamed(found, 'version')).toBe(release.id);
    expect(valueNamed(found, 'display')).toMatch(/^Relese, per square centimeter/);
    const designations = partsNamed(found, 'designation');
    expect(designations.map((part) => valueNamed(part, 'value'))).toEqual(['Relese, per sq cm']);
    // SNOMED CT's synonym, one of the uses that FHIR R4 lists.
    const use = { system: 'http://snomed.info/sct', code: '900000000000013009', display: 'Synonym' };
    expect(designations.map((part) => valueNamed(part, 'use'))).toEqual([use]);
    const values = ['pricingIndicators', 'coverage', 'ascPaymentGroupEffectiveDate', 'betos', 'action', 'addedDate'];
    expect(values.map((property) => propertyValues(found, property))).toEqual([
      [{ value: '11', description: "Price established using national rvu's" }],
      [{ value: 'C', description: 'Carrier judgment' }],
      [{ value: '2026-01-01', description: undefined }],
      [{ value: 'O1E', description: 'Other drugs' }],
      [{ value: 'N', description: 'No maintenance for this code' }],
      [{ value: '2022-04-01', description: undefined }],
    ]);
    expect(propertyValues(found, 'kind')).toEqual([{ value: 'code', description: undefined }]);
    expect(propertyValues(found, 'inactive')).toEqual([{ value: false, description: undefined }]);
    expect(propertyValues(found, 'anesthesiaBaseUnits')).toEqual([{ value: 0, description: undefined }]);
    expect(propertyValues(found, 'terminationDate')).toEqual([]);
  });

  it('gives dates as dateTime', () => {
    const added = partsNamed(lookup('Q4257'), 'property').find((part) => valueNamed(part, 'code') === 'addedDate');
    expect(partsNamed(added, 'value')).toEqual([{ name: 'value', valueDateTime: '2022-04-01' }]);
  });

  it('repeats a property for each of its values', () => {
    const values = propertyValues(lookup('C9248'), 'pricingIndicators').map(({ value }) => value);
    expect(values).toEqual(['53', '11']);
    expect(propertyValues(lookup('Q0111'), 'labCertifications')).toHaveLength(4);
  });

  it('says that a terminated code or modifier is inactive, and gives its last day', () => {
    expect(propertyValues(lookup('C9248'), 'inactive')[0]?.value).toBe(true);
    expect(propertyValues(lookup('C9248'), 'terminationDate')[0]?.value).toBe('2025-09-30');
    expect(propertyValues(lookup('CP'), 'inactive')[0]?.value).toBe(true);
    expect(propertyValues(lookup('CP'), 'kind')[0]?.value).toBe('modifier');
  });

  it('matches HL7’s definition, for codes and modifiers', () => {
    for (const id of sample) {
      expect(strangers(lookup(id), 'CodeSystem-lookup'), id).toEqual([]);
      expect(faultsOf(lookup(id)), id).toEqual([]);
    }
  });

  it('finds for any string what getCode and getModifier find', () => {
    fc.assert(
      fc.property(anyInput, (text) => {
        const record = getCode(text) ?? getModifier(text);
        expect(valueNamed(lookup(text), 'display')).toBe(record?.longDescription);
      }),
    );
    fc.assert(fc.property(fc.anything(), (x) => lookup({ x } as never) === undefined));
  });
});

describe('validateCode', () => {
  const ask = (input: Input) => {
    const output = validateCode(input);
    return [valueNamed(output, 'result'), valueNamed(output, 'message')];
  };
  type Input = string | CodeToValidate;

  it('takes a display in any case and with any whitespace, and quotes the beginning of a long one', () => {
    const display = getCode('E0601')?.longDescription ?? '';
    const asked = (text: string) => validateCode({ code: 'E0601', display: text });
    expect(valueNamed(asked(`  ${display.toUpperCase().replaceAll(' ', ' \n ')} `), 'result')).toBe(true);
    expect(valueNamed(asked(display.replaceAll(' ', '')), 'result')).toBe(false);
    expect(valueNamed(asked('x'.repeat(80)), 'message')).toContain(`"${'x'.repeat(80)}" is not the display of E0601`);
    expect(valueNamed(asked('x'.repeat(81)), 'message')).toContain(`"${'x'.repeat(80)}…" is not the display of E0601`);
  });

  it('says so if no code is given', () => {
    expect(valueNamed(validateCode({ system } as never), 'message')).toBe('No code is given.');
    expect(valueNamed(validateCode({} as never), 'message')).toBe('No code is given.');
  });

  it('says yes to a code, and describes it', () => {
    expect(validateCode('E0601')).toEqual({
      resourceType: 'Parameters',
      parameter: [
        { name: 'result', valueBoolean: true },
        { name: 'display', valueString: getCode('E0601')?.longDescription },
        { name: 'code', valueCode: 'E0601' },
        { name: 'system', valueUri: system },
        { name: 'version', valueString: release.id },
        { name: 'inactive', valueBoolean: false },
      ],
    });
  });

  it("takes a Coding, its parts, or FHIR's names of the parameters", () => {
    const coding = toCoding('RR') ?? {};
    for (const input of [coding, { coding }, { url: system, code: 'RR' }, { ...coding, date: '2026-07-01' }]) {
      expect(ask(input)).toEqual([true, undefined]);
    }
  });

  it.each([
    ['a code that is not listed', { code: 'E9999' }, `"E9999" is not in HCPCS Level II ${release.id}.`],
    [
      'a code of CPT',
      '99213',
      '"99213" has the shape of CPT, which is another code system: http://www.ama-assn.org/go/cpt.',
    ],
    ['a code of CDT', 'D0120', '"D0120" has the shape of CDT, which is another code system: http://www.ada.org/cdt.'],
    ['a string that is not a code', 'E06', '"E06" does not have the shape of an HCPCS Level II code or modifier.'],
    ['small letters, because HCPCS is case-sensitive', 'e0601', '"e0601" is written E0601.'],
    ['blanks', ' E0601', '" E0601" is written E0601.'],
    ['no code', {}, 'No code is given.'],
    [
      'another system',
      { system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'E0601' },
      `The system is "http://hl7.org/fhir/sid/icd-10-cm", not ${system}.`,
    ],
    [
      'another version',
      { code: 'E0601', version: '2025-10' },
      `Version "2025-10" is not known here, only ${release.id}.`,
    ],
    [
      'another display',
      { code: 'Q4257', display: 'Release, per sq cm' },
      '"Release, per sq cm" is not the display of Q4257, which is "Relese, per square centimeter (add-on, list separately in addition to primary procedure)".',
    ],
    [
      'a day after its end',
      { code: 'Q9989', date: '2018-01-01' },
      'Q9989 is terminated: its last day was 2017-12-31. CMS refers to J3358.',
    ],
    ['a day before its beginning', { code: 'Q9989', date: '2017-06-30' }, 'Q9989 is in use from 2017-07-01 on.'],
  ])('says no to %s', (_, input, message) => {
    expect(ask(input)).toEqual([false, message]);
  });

  it.each([
    'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
    'https://www.cms.gov/medicare/coding/hcpcsreleasecodesets/',
    'https://www.cms.gov/Medicare/Coding/MedHCPCSGenInfo/index.html',
    'https://bluebutton.cms.gov/resources/codesystem/hcpcs',
    'https://bluebutton.cms.gov/resources/variables/hcpcs_cd',
  ])("does not compare the version under %s, because Blue Button's is a year's digit", (blueButton) => {
    for (const input of [
      { system: blueButton, version: '3', code: 'E0601' },
      { coding: { system: blueButton, version: '0', code: 'E0601' } },
      { url: blueButton, version: '2024', code: 'E0601' },
    ]) {
      expect(ask(input)).toEqual([true, undefined]);
    }
    expect(ask({ system: blueButton, version: '3', code: 'E9999' })[0]).toBe(false);
  });

  it.each([
    system,
    'http://www.cms.gov/Medicare/Coding/MedHCPCSGenInfo/index.html',
    'https://terminology.hl7.org/CodeSystem/HCPCS',
    'urn:oid:2.16.840.1.113883.6.285',
    'https://www.nlm.nih.gov/research/umls/hcpcs',
  ])('compares the version under %s', (other) => {
    const message = `Version "3" is not known here, only ${release.id}.`;
    expect(ask({ system: other, version: '3', code: 'E0601' })).toEqual([false, message]);
  });

  it("says no to a code of CPT under HL7's system of all levels", () => {
    const all = 'http://terminology.hl7.org/CodeSystem/HCPCS-all-codes';
    expect(ask({ system: all, code: '99213' })[0]).toBe(false);
    expect(ask({ system: all, code: 'T2003' })).toEqual([true, undefined]);
  });

  it('says yes to a terminated code, which is still in the system, and mentions its last day', () => {
    expect(ask('C9248')).toEqual([
      true,
      'C9248 is terminated: its last day was 2025-09-30. Inferred from the descriptions: J0759.',
    ]);
    expect(valueNamed(validateCode('C9248'), 'inactive')).toBe(true);
  });

  it('says whether a code is in use on a day, its last one included', () => {
    expect(ask({ code: 'Q9989', date: '2017-12-31' })).toEqual([true, undefined]);
    expect(ask({ code: 'Q9989', date: '20171231' })).toEqual([true, undefined]);
    expect(ask({ code: 'Q9989', date: '2017-12-31T23:59:59-05:00' })).toEqual([true, undefined]);
    expect(valueNamed(validateCode({ code: 'Q9989', date: '2017-12-31' }), 'inactive')).toBe(false);
  });

  it('reports everything that is wrong', () => {
    const input = { code: 'C9248', version: '1', display: 'x', date: '2026-01-01' };
    expect(ask(input)[1]).toMatch(/Version "1".* C9248 is terminated.* "x" is not the display/);
  });

  it('also takes the short description as display, and ignores case and repeated spaces', () => {
    expect(ask({ code: 'Q4257', display: 'Relese, per sq cm' })).toEqual([true, undefined]);
    expect(ask({ code: 'Q4257', display: ' RELESE,  per sq CM' })).toEqual([true, undefined]);
  });

  it('says yes to everything that toCoding gives', () => {
    for (const id of ids) expect(valueNamed(validateCode(toCoding(id) ?? {}), 'result')).toBe(true);
  });

  it.each(['2026-02-30', '2026', '2026-02-03 12:00', '2026-02-03T', '2026-02-03Tnoon', 'today', '', null])(
    'refuses %j as a date',
    (date) => {
      expect(() => validateCode({ code: 'E0601', date: date as string })).toThrow(
        new RangeError(`date: found ${JSON.stringify(date)}; allowed: a day of the calendar as YYYY-MM-DD or YYYYMMDD`),
      );
    },
  );

  it.each(['system', 'version', 'display'])('does not ignore a %s that is not a string', (name) => {
    for (const value of [42, true, {}, []]) {
      expect(ask({ code: 'E0601', [name]: value } as never)[0]).toBe(false);
    }
    for (const value of [null, undefined]) expect(ask({ code: 'E0601', [name]: value } as never)[0]).toBe(true);
  });

  it('matches HL7’s definition', () => {
    const inputs = [...sample, '99213', 'E9999', '\u0000\ud800', { code: 'RR', display: '\u0007', date: '2026-07-01' }];
    for (const input of inputs) {
      const output = validateCode(input);
      expect(strangers(output, 'CodeSystem-validate-code', ['code', 'system', 'version', 'inactive'])).toEqual([]);
      expect(faultsOf(output)).toEqual([]);
    }
  });

  it('says yes to exactly the listed ids among any strings', () => {
    fc.assert(
      fc.property(anyInput, (code) => {
        expect(valueNamed(validateCode({ code }), 'result')).toBe(isCode(code) || isModifier(code));
        expect(validateCode(code)).toEqual(validateCode({ system, code }));
      }),
    );
  });

  it('agrees with checkCode on any day, and throws for anything that is not a day', () => {
    const anyDate = fc.oneof(
      fc
        .date({ min: new Date('1980-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10)),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...ids), anyDate, (code, date) => {
        if (isCalendarDate(date)) {
          const isActive = checkCode(code, { on: date }).status === 'active';
          expect(valueNamed(validateCode({ code, date }), 'result')).toBe(isActive);
        } else if (!/^.{10}T/s.test(date)) {
          expect(() => validateCode({ code, date })).toThrow(RangeError);
        }
      }),
    );
  });

  it('answers any strings, and any values from untyped code', () => {
    fc.assert(
      fc.property(
        fc.record({ system: fc.string(), version: fc.string(), code: anyInput, display: anyInput }),
        (input) => {
          const output = validateCode(input);
          expect(valueNamed(output, 'result')).toBe(false);
          expect(faultsOf(output)).toEqual([]);
        },
      ),
    );
    fc.assert(
      fc.property(fc.anything(), (x) => {
        const isListed = typeof x === 'string' && (isCode(x) || isModifier(x));
        expect(valueNamed(validateCode({ code: x } as never), 'result')).toBe(isListed);
        for (const input of [{ x }, { coding: x }, { system: x, url: x, code: 'x' }]) {
          expect(valueNamed(validateCode(input as never), 'result')).toBe(false);
        }
      }),
    );
    expect(ask(null as never)).toEqual([false, 'No code is given.']);
  });
});
