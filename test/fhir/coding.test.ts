import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCoding, toCoding } from '../../src/fhir/index.ts';
import {
  getCode,
  getModifier,
  isCode,
  isModifier,
  listCodes,
  listModifiers,
  normalizeCode,
  normalizeModifier,
  release,
} from '../../src/index.ts';
import { anyText } from '../support/anyText.ts';
import { faultsOf } from '../support/fhirDefinitions.ts';

const system = 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets';
const ids = [...listCodes(), ...listModifiers()];

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
      version: '2026-07',
      code: 'Q4257',
      display: 'Relese, per square centimeter (add-on, list separately in addition to primary procedure)',
    });
  });

  it('gives a modifier, which belongs to the same code system', () => {
    expect(toCoding(' rr ')).toEqual({
      system,
      version: '2026-07',
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
    system,
    'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
    'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets/',
    'https://www.cms.gov/medicare/coding/hcpcsreleasecodesets',
    'urn:oid:2.16.840.1.113883.6.285',
    'URN:OID:2.16.840.1.113883.6.285',
    '2.16.840.1.113883.6.285',
    'http://terminology.hl7.org/CodeSystem/hcpcs-Level-II',
    'http://www.nlm.nih.gov/research/umls/hcpcs',
    'https://bluebutton.cms.gov/resources/codesystem/hcpcs',
    'https://www.cms.gov/Medicare/Coding/MedHCPCSGenInfo/index.html',
    'http://hl7.org/fhir/sid/hcpcs',
  ])('reads %s', (spelling) => {
    expect(fromCoding({ system: spelling, code: 'E0601' })).toBe('E0601');
    expect(fromCoding({ system: spelling, code: 'rr' })).toBe('RR');
    expect(fromCoding({ system: spelling, code: '99213' })).toBeUndefined();
  });

  it.each([
    ['CPT', 'http://www.ama-assn.org/go/cpt'],
    ['HCPCS of all levels, which is retired', 'urn:oid:2.16.840.1.113883.6.14'],
    ['another OID that begins so', 'urn:oid:2.16.840.1.113883.6.2851'],
    ['ICD-10-CM, with codes of the same shape', 'http://hl7.org/fhir/sid/icd-10-cm'],
    ['nothing', ''],
    ['a version behind the system', `${system}|2026-07`],
  ])('takes no code from %s', (_, other) => {
    expect(fromCoding({ system: other, code: 'E0601' })).toBeUndefined();
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
    const systems = fc.oneof(fc.constant(system), fc.webUrl(), anyText);
    fc.assert(
      fc.property(systems, anyInput, (someSystem, code) => {
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
