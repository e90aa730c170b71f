import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCoding, type HcpcsSystem, toCoding, validateCode } from '../../src/fhir/index.ts';
import {
  getCode,
  getModifier,
  isCode,
  isModifier,
  listCodes,
  listModifiers,
  normalizeCode,
  normalizeModifier,
  parseCode,
  release,
} from '../../src/index.ts';
import { anyText } from '../support/anyText.ts';
import { faultsOf } from '../support/fhirDefinitions.ts';
import { valueNamed } from '../support/fhirParameters.ts';

const system = 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets';
const ids = [...listCodes(), ...listModifiers()];

/** The systems of the contract, with both schemes where both are met. */
const systems = [
  system,
  'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
  'urn:oid:2.16.840.1.113883.6.285',
  '2.16.840.1.113883.6.285',
  'http://terminology.hl7.org/CodeSystem/hcpcs-Level-II',
  'http://terminology.hl7.org/CodeSystem/HCPCS',
  'https://terminology.hl7.org/CodeSystem/HCPCS',
  'http://terminology.hl7.org/CodeSystem/HCPCS-all-codes',
  'https://terminology.hl7.org/CodeSystem/HCPCS-all-codes',
  'http://www.nlm.nih.gov/research/umls/hcpcs',
  'https://bluebutton.cms.gov/resources/codesystem/hcpcs',
  'https://bluebutton.cms.gov/resources/variables/hcpcs_cd',
  'https://www.cms.gov/Medicare/Coding/MedHCPCSGenInfo/index.html',
  'http://hl7.org/fhir/sid/hcpcs',
] as const satisfies readonly HcpcsSystem[];

/** Any string, and strings close to a code or modifier. */
const anyInput = fc.oneof(
  anyText,
  fc.constantFrom(...ids),
  fc.constantFrom(...ids).map((id) => ` ${id.toLowerCase()}\t`),
  fc.stringMatching(/^[A-Za-z]?\d{3,5}[A-Z]?$/),
  fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype)),
);

function fails(): never {
  throw new Error('asked');
}

describe('toCoding', () => {
  it('gives a code with its unchanged long description', () => {
    expect(toCoding('Q4257')).toEqual({
      system,
      version: release.id,
      code: 'Q4257',
      display: 'Relese, per square centimeter (add-on, list separately in addition to primary procedure)',
    });
  });

  it('gives a modifier, which belongs to the same code system', () => {
    expect(toCoding(' rr ')).toEqual({
      system,
      version: release.id,
      code: 'RR',
      display: "Rental (use the 'rr' modifier when dme is to be rented)",
    });
  });

  it('also gives a terminated code', () => {
    expect(toCoding('Q9989')?.display).toBe('Ustekinumab, for intravenous injection, 1 mg');
  });

  it('gives a new object on each call, because callers change FHIR data', () => {
    expect(toCoding('Q4257')).not.toBe(toCoding('Q4257'));
  });

  it('gives for any string a listed id or nothing', () => {
    fc.assert(
      fc.property(anyInput, (text) => {
        const id = normalizeCode(text) ?? normalizeModifier(text);
        const record = getCode(text) ?? getModifier(text);
        const coding = toCoding(text);
        expect(coding?.code).toBe(id);
        expect(coding?.display).toBe(record?.longDescription);
        if (coding) expect(coding).toMatchObject({ system, version: release.id });
      }),
    );
  });

  it('writes the system that the receiver requires, here CARIN Blue Button', () => {
    const https = 'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets';
    expect(toCoding('E0601', { system: https })).toEqual({ ...toCoding('E0601'), system: https });
    expect(toCoding('RR', { system: undefined })).toEqual(toCoding('RR'));
    expect(toCoding('RR', {})).toEqual(toCoding('RR'));
  });

  it.each(systems)('writes %s as it is given, and it is read back', (spelling) => {
    const coding = toCoding('E0601', { system: spelling });
    expect(coding?.system).toBe(spelling);
    expect(fromCoding(coding)).toBe('E0601');
    expect(valueNamed(validateCode(coding ?? {}), 'result')).toBe(true);
  });

  const allowed = 'allowed: { system: a system that fromCoding reads }';

  it.each(systems)('writes %s as parseCode reads it, before a bar', (spelling) => {
    const { system = '', code = '' } = toCoding('E0601', { system: spelling }) ?? {};
    expect(parseCode(`${system}|${code}`)).toEqual({ code: 'E0601', modifiers: [], codeSystem: 'hcpcs' });
  });

  it('refuses a system that is not HCPCS, even for a code that is not listed', () => {
    const message = `system: found "http://www.ama-assn.org/go/cpt"; ${allowed}`;
    // @ts-expect-error The compiler knows the systems.
    expect(() => toCoding('E0601', { system: 'http://www.ama-assn.org/go/cpt' })).toThrow(new RangeError(message));
    expect(() => toCoding('', { system: 'x'.repeat(81) as never })).toThrow(
      `system: found "${'x'.repeat(80)}"; allowed`,
    );
    expect(() => toCoding('E0601', { system: 5 as never })).toThrow('system: found number; allowed: ');
  });

  it('refuses a system in place of the options, and an index', () => {
    // @ts-expect-error The system stands in the options.
    expect(() => toCoding('E0601', systems[1])).toThrow(new RangeError(`options: found "${systems[1]}"; ${allowed}`));
    // @ts-expect-error An index does not compile as options.
    expect(() => ['E0601'].map(toCoding)).toThrow(new RangeError(`options: found number; ${allowed}`));
    expect(toCoding('E0601', null as never)).toEqual(toCoding('E0601'));
  });

  it('writes exactly the systems that fromCoding reads', () => {
    const anySystem = fc.oneof(fc.constantFrom(...systems), fc.webUrl(), anyText);
    fc.assert(
      fc.property(anySystem, (some) => {
        const write = () => toCoding('E0601', { system: some as HcpcsSystem })?.system;
        if (fromCoding({ system: some, code: 'E0601' }) === undefined) expect(write).toThrow(RangeError);
        else expect(write()).toBe(some);
      }),
    );
  });

  it.each([null, undefined, 5, {}, ['Q4257']])('gives nothing for %j', (stranger) => {
    expect(toCoding(stranger as unknown as string)).toBeUndefined();
  });

  it('gives what FHIR allows, in a resource', () => {
    const parameter = ['Q4257', 'G0556', 'RR'].map((code) => ({ name: code, valueCoding: toCoding(code) }));
    expect(faultsOf({ resourceType: 'Parameters', parameter })).toEqual([]);
  });
});

describe('fromCoding', () => {
  it.each([
    ...systems,
    'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets/',
    'https://www.cms.gov/medicare/coding/hcpcsreleasecodesets',
    'URN:OID:2.16.840.1.113883.6.285',
    'http://bluebutton.cms.gov/resources/variables/hcpcs_cd/',
  ])('reads %s', (spelling) => {
    expect(fromCoding({ system: spelling, code: 'E0601' })).toBe('E0601');
    expect(fromCoding({ system: spelling, code: 'rr' })).toBe('RR');
    expect(fromCoding({ system: spelling, code: '99213' })).toBeUndefined();
  });

  it.each([
    ['CPT', 'http://www.ama-assn.org/go/cpt'],
    ['HCPCS of all levels, which is retired', 'urn:oid:2.16.840.1.113883.6.14'],
    ['another system of the same site', 'http://terminology.hl7.org/CodeSystem/HCPCS-all'],
    ['another OID that begins so', 'urn:oid:2.16.840.1.113883.6.2851'],
    ['ICD-10-CM, with codes of the same shape', 'http://hl7.org/fhir/sid/icd-10-cm'],
    ['nothing', ''],
    ['a version after the system', `${system}|${release.id}`],
  ])('takes no code from %s', (_, other) => {
    expect(fromCoding({ system: other, code: 'E0601' })).toBeUndefined();
  });

  it("reads no code of CPT under HL7's system of all levels", () => {
    const all = 'http://terminology.hl7.org/CodeSystem/HCPCS-all-codes';
    expect(fromCoding({ system: all, code: 'T2003' })).toBe('T2003');
    for (const code of ['99213', '0001U', '25', 'D0120']) expect(fromCoding({ system: all, code })).toBeUndefined();
  });

  it('needs a system and a code', () => {
    expect(fromCoding({ code: 'E0601' })).toBeUndefined();
    expect(fromCoding({ system })).toBeUndefined();
    expect(fromCoding(undefined)).toBeUndefined();
  });

  it('ignores version and display', () => {
    expect(fromCoding({ system, version: '2019', code: 'E0601', display: 'x' } as never)).toBe('E0601');
  });

  it('reads back everything that toCoding gives', () => {
    for (const id of ids) expect(fromCoding(toCoding(id))).toBe(id);
  });

  it('gives a listed id for any strings, and only for an HCPCS system', () => {
    const anySystem = fc.oneof(fc.constant(system), fc.webUrl(), anyText);
    fc.assert(
      fc.property(anySystem, anyInput, (someSystem, code) => {
        const id = fromCoding({ system: someSystem, code });
        expect(id).toBe(someSystem === system ? (normalizeCode(code) ?? normalizeModifier(code)) : undefined);
        if (id !== undefined) expect(isCode(id) || isModifier(id)).toBe(true);
      }),
    );
  });

  it('gives nothing for anything else, and does not throw', () => {
    const throwing = Object.defineProperty({ system }, 'code', { get: fails });
    const strangers = [null, 5, 'E0601', [], throwing, new Proxy({}, { getOwnPropertyDescriptor: fails })];
    for (const stranger of strangers) expect(fromCoding(stranger as never)).toBeUndefined();
    fc.assert(fc.property(fc.anything(), (x) => fromCoding(x as never) === undefined));
    fc.assert(
      fc.property(fc.anything(), (x) => {
        const code = x as string;
        expect(fromCoding({ system, code })).toBe(normalizeCode(code) ?? normalizeModifier(code));
      }),
    );
  });
});
