import { describe, expect, it } from 'vitest';
import * as hcpcs from '../../src/index.ts';

/** Any of the decoders, which take any string. */
type Decode = (value: string) => hcpcs.Meaning | undefined;

/** Each list of the layout: table, decoder, number of values, first value and last value. */
const lists = [
  [hcpcs.pricingIndicatorTable, hcpcs.decodePricingIndicator, 26, '00', '99'],
  [hcpcs.multiplePricingIndicatorTable, hcpcs.decodeMultiplePricingIndicator, 8, '9', 'G'],
  [hcpcs.labCertificationTable, hcpcs.decodeLabCertification, 31, '010', '900'],
  [hcpcs.coverageTable, hcpcs.decodeCoverage, 5, 'C', 'S'],
  [hcpcs.ascPaymentGroupTable, hcpcs.decodeAscPaymentGroup, 1, 'YY', 'YY'],
  [hcpcs.mogPaymentGroupTable, hcpcs.decodeMogPaymentGroup, 98, '000', '689'],
  [hcpcs.mogPaymentPolicyIndicatorTable, hcpcs.decodeMogPaymentPolicyIndicator, 7, '1', '9'],
  [hcpcs.betosTable, hcpcs.decodeBetos, 107, 'D1A', 'Z2'],
  [hcpcs.typeOfServiceTable, hcpcs.decodeTypeOfService, 34, '1', 'Z'],
  [hcpcs.actionTable, hcpcs.decodeAction, 10, 'A', 'T'],
] as const;

describe('the decoders', () => {
  it.each(
    lists.map(([table, decode, count, first, last]) => [decode.name, table, decode, count, first, last] as const),
  )('%s knows each value of its list in the layout', (_, table, decode, count, first, last) => {
    expect(table).toHaveLength(count);
    expect([table[0]?.code, table.at(-1)?.code]).toEqual([first, last]);
    expect(new Set(table.map(({ code }) => code)).size).toBe(count);
    for (const meaning of table) {
      expect((decode as Decode)(meaning.code)).toBe(meaning);
      expect(meaning.description).toMatch(/^\S.*\S$/);
      expect(Object.isFrozen(meaning)).toBe(true);
    }
    expect(Object.isFrozen(table)).toBe(true);
  });

  it.each(lists.map(([, decode]) => [decode.name, decode] as const))(
    '%s gives undefined for anything else',
    (_, decode) => {
      for (const stranger of ['', '?', '__proto__', 'constructor', undefined, null, 0, {}]) {
        expect((decode as Decode)(stranger as string)).toBeUndefined();
      }
    },
  );

  it('gives the words of the layout', () => {
    expect(hcpcs.decodePricingIndicator('11')).toEqual({
      code: '11',
      description: "Price established using national rvu's",
      group: 'Physician Fee Schedule And Non-Physician Practitioners Linked To The Physician Fee Schedule',
    });
    expect(hcpcs.decodePricingIndicator('00')).toEqual({
      code: '00',
      description:
        'Service not separately priced by part B (e.G., services not covered, bundled, used by part a only, etc.)',
    });
    expect(hcpcs.decodePricingIndicator('46')).toEqual({
      code: '46',
      description:
        'Carrier priced (e.g., not otherwise classified, individual determination, carrier discretion, gap-filled  amounts)',
      group: 'Durable Medical Equipment, Prosthetics, Orthotics, Supplies And Surgical Dressings',
    });
    expect(hcpcs.decodeMultiplePricingIndicator('9').description).toBe(
      "Not applicable as HCPCS not priced separately by part B (pricing indicator is 00) or value is not established (pricing indicator is '99')",
    );
    expect(hcpcs.decodeCoverage('D')).toEqual({ code: 'D', description: 'Special coverage instructions apply' });
    expect(hcpcs.decodeMogPaymentGroup('269')).toEqual({
      code: '269',
      description: 'Closed treatment fracture/dislocation/except finger/toe/trunk',
      group: 'Musculoskeletal',
    });
    expect(hcpcs.decodeMogPaymentGroup('000').group).toBe('No MOG applies');
    expect(hcpcs.decodeBetos('P2D').description).toBe('Major procedure, cardiovascualr-Coronary angioplasty (PTCA)');
    expect(hcpcs.decodeAction('P').description).toBe(
      'Payment change (MOG, pricing indicator codes, anesthesia base units,Ambulatory Surgical Centers)',
    );
  });

  it('groups lab certifications under the one that they belong to', () => {
    const groups = hcpcs.labCertificationTable.map(({ code, group }) => [code, group]);
    expect(groups.filter(([, group]) => group === undefined).map(([code]) => code)).toEqual([
      '010',
      '100',
      '200',
      '300',
      '400',
      '500',
      '600',
      '800',
      '900',
    ]);
    expect(hcpcs.decodeLabCertification('540').group).toBe('Immunohematology');
  });

  it('groups pricing indicators under CMS’s five headings', () => {
    const groups = [...new Set(hcpcs.pricingIndicatorTable.map(({ group }) => group))];
    expect(groups).toEqual([
      undefined,
      'Physician Fee Schedule And Non-Physician Practitioners Linked To The Physician Fee Schedule',
      'Clinical Lab Fee Schedule',
      'Durable Medical Equipment, Prosthetics, Orthotics, Supplies And Surgical Dressings',
      'Other',
    ]);
  });

  it('separates the notes on when a meaning holds', () => {
    const notes = (table: readonly hcpcs.Meaning[]) =>
      table.filter((meaning) => meaning.notes).map(({ code, notes }) => [code, ...(notes ?? [])]);
    expect(notes(hcpcs.pricingIndicatorTable)).toEqual([
      ['40', 'eff 1/1/2024'],
      ['55', 'effec 10/1/2014'],
      ['56', 'eff 10/1/2014'],
    ]);
    expect(notes(hcpcs.multiplePricingIndicatorTable)).toEqual(
      ['D', 'E', 'F'].map((code) => [code, 'not applicable as of January 1, 1998']),
    );
    expect(notes(hcpcs.betosTable)).toEqual([['O1L', 'eff 1/1/2024']]);
    expect(notes(hcpcs.typeOfServiceTable)).toEqual([
      ['0', 'eff 01/96'],
      ['B', 'obsolete 1/1/98'],
      ['C', 'obsolete 1/1/98'],
      ['D', 'eff 04/95'],
      ['E', 'eff 04/95'],
      ['H', 'discontinued 01/95'],
      ['I', 'discontinued 04/95'],
      ['J', 'eff 04/95'],
      ['K', 'eff 04/95'],
      ['L', 'eff 04/95'],
      ['S', 'eff 04/95'],
      ['T', 'term. 12/31/97', 'eff. 1/1/98'],
      ['V', 'eff 01/96', 'eff 04/95-12/95'],
      ['Y', 'obsoleted 1/97'],
      ['Z', 'obsoleted 1/97'],
    ]);
  });

  it('decodes every value that is in use', () => {
    for (const record of [...hcpcs.listCodes().map(hcpcs.getCode), ...hcpcs.listModifiers().map(hcpcs.getModifier)]) {
      if (record === undefined) throw new Error('a listed id without a record');
      for (const value of record.pricingIndicators) expect(hcpcs.decodePricingIndicator(value).code).toBe(value);
      for (const value of record.labCertifications) expect(hcpcs.decodeLabCertification(value).code).toBe(value);
      for (const value of record.typesOfService) expect(hcpcs.decodeTypeOfService(value).code).toBe(value);
      expect(hcpcs.decodeMultiplePricingIndicator(record.multiplePricingIndicator)?.code).toBe(
        record.multiplePricingIndicator,
      );
      expect(hcpcs.decodeCoverage(record.coverage)?.code).toBe(record.coverage);
      expect(hcpcs.decodeAscPaymentGroup(record.ascPaymentGroup)?.code).toBe(record.ascPaymentGroup);
      expect(hcpcs.decodeBetos(record.betos)?.code).toBe(record.betos);
      expect(hcpcs.decodeAction(record.action)?.code).toBe(record.action);
    }
  });
});

describe('getProcessingNoteText', () => {
  it('gives the text of a note, its lines joined', () => {
    expect(hcpcs.getProcessingNoteText('0013')).toBe(
      'THIS DEVICE (E0194) SHOULD NOT BE CONFUSED WITH E0193 POWERED FLOTATION THERAPY BED  (LOW AIR LOSS BED). SEE CIM TRANS. NO. 44, JULY 1990.',
    );
    expect(hcpcs.getProcessingNoteText('0234')).toBe('CMS DOES NOT RECOGNIZE ATHLETIC TRAINERS AS PROVIDERS.');
  });

  it('gives undefined for numbers in use that have no text yet, and for anything that is not a number', () => {
    const inUse = new Set([
      ...hcpcs.listCodes().flatMap((code) => hcpcs.getProcessingNote(code) ?? []),
      ...hcpcs.listModifiers().flatMap((modifier) => hcpcs.getModifier(modifier)?.processingNote ?? []),
    ]);
    expect(inUse.size).toBe(115);
    expect([...inUse].filter((note) => hcpcs.getProcessingNoteText(note) === undefined).sort()).toEqual([
      '0235',
      '0236',
    ]);
    expect(hcpcs.getProcessingNoteText('__proto__')).toBeUndefined();
    expect(hcpcs.getProcessingNoteText(undefined as unknown as string)).toBeUndefined();
  });
});
