import { describe, expect, it } from 'vitest';
import { type Code, describeRecord, fieldTable, getCode, getModifier, type Modifier } from '../../src/index.ts';

function recordOf(input: string): Code | Modifier {
  const record = getCode(input) ?? getModifier(input);
  if (record === undefined) throw new Error(`no record of ${input}`);
  return record;
}

describe('describeRecord', () => {
  it('gives the code of a modifier its own title, and the other fields those of the table', () => {
    const titles = describeRecord(recordOf('RR')).map(({ title }) => title);
    const [first, ...others] = Object.values(fieldTable).map(({ title }) => title);
    expect(titles).toEqual(['HCPCS Modifier Code', ...others]);
    expect(first).not.toBe('HCPCS Modifier Code');
  });

  it('gives every field of Q4257 with its meaning, in the order of the layout', () => {
    const rows = describeRecord(recordOf('Q4257')).map(({ property, title, column, values }) => [
      property,
      title,
      column,
      values,
    ]);
    expect(rows).toEqual([
      ['code', 'Healthcare Common Procedure Coding System Code', 'HCPC', [{ value: 'Q4257' }]],
      ['kind', 'HCPCS Record Identification Code', 'RECID', [{ value: 'code' }]],
      [
        'longDescription',
        'HCPCS Long Description',
        'LONG DESCRIPTION',
        [{ value: 'Relese, per square centimeter (add-on, list separately in addition to primary procedure)' }],
      ],
      ['shortDescription', 'HCPCS Short Description', 'SHORT DESCRIPTION', [{ value: 'Relese, per sq cm' }]],
      [
        'pricingIndicators',
        'HCPCS Pricing Indicator Code',
        'PRICE1-4',
        [
          {
            value: '11',
            description: "Price established using national rvu's",
            group: 'Physician Fee Schedule And Non-Physician Practitioners Linked To The Physician Fee Schedule',
          },
        ],
      ],
      [
        'multiplePricingIndicator',
        'HCPCS Multiple Pricing Indicator Code',
        'MULT_PI',
        [{ value: 'A', description: 'Not applicable as HCPCS priced under one methodology' }],
      ],
      ['coverageIssuesManualReferences', 'HCPCS Coverage Issues Manual Reference Section Number', 'CIM1-3', []],
      ['medicareCarriersManualReferences', 'HCPCS Medicare Carriers Manual Reference Section Number', 'MCM1-3', []],
      ['statute', 'HCPCS Statute Number', 'STATUTE', []],
      ['labCertifications', 'HCPCS Lab Certification Code', 'LABCERT1-8', []],
      ['crossReferences', 'HCPCS Cross Reference Code', 'XREF1-5', []],
      ['coverage', 'HCPCS Coverage Code', 'COV', [{ value: 'C', description: 'Carrier judgment' }]],
      [
        'ascPaymentGroup',
        'HCPCS ASC Payment Group Code',
        'ASC_GRP',
        [
          {
            value: 'YY',
            description:
              "The 'YY' indicator represents that this procedure is approved to be performed in an ambulatory surgical center.",
          },
        ],
      ],
      ['ascPaymentGroupEffectiveDate', 'HCPCS ASC Payment Group Effective Date', 'ASC_DT', [{ value: '2026-01-01' }]],
      ['mogPaymentGroup', 'HCPCS MOG Payment Group Code', 'OPPS', []],
      ['mogPaymentPolicyIndicator', 'HCPCS MOG Payment Policy Indicator', 'OPPS_PI', []],
      ['mogPaymentGroupEffectiveDate', 'HCPCS MOG Effective Date', 'OPPS_DT', []],
      ['processingNote', 'HCPCS Processing Note Number', 'PROCNOTE', []],
      ['betos', 'HCPCS Berenson-Eggers Type Of Service Code', 'BETOS', [{ value: 'O1E', description: 'Other drugs' }]],
      ['typesOfService', 'HCPCS Type Of Service Code', 'TOS1-5', [{ value: '1', description: 'Medical care' }]],
      ['anesthesiaBaseUnits', 'HCPCS Anesthesia Base Unit Quantity', 'ANEST_BU', [{ value: '0' }]],
      ['addedDate', 'HCPCS Code Added Date', 'ADD DT', [{ value: '2022-04-01' }]],
      ['actionEffectiveDate', 'HCPCS Action Effective Date', 'ACT EFF DT', [{ value: '2026-01-01' }]],
      ['terminationDate', 'HCPCS Termination Date', 'TERM DT', []],
      ['action', 'HCPCS Action Code', 'ACTION CD', [{ value: 'N', description: 'No maintenance for this code' }]],
    ]);
  });

  it('gives CMS’s definition of each field', () => {
    const fields = describeRecord(recordOf('Q4257'));
    expect(fields.every(({ definition }) => definition.length > 0)).toBe(true);
    expect(fields.find(({ property }) => property === 'terminationDate')?.definition).toBe(
      'Last date for which a procedure or modifier code may be used by Medicare providers.',
    );
    expect(fieldTable.shortDescription).toEqual({
      property: 'shortDescription',
      title: 'HCPCS Short Description',
      column: 'SHORT DESCRIPTION',
      layoutName: 'HCPCS_SHRT_DESC_TXT',
      definition:
        'Short descriptive text of procedure or modifier code (28 characters or less).\n\nThe AMA owns the copyright on the CPT codes and descriptions; CPT codes and descriptions are not public property and must always be used in compliance with copyright law.',
    });
    expect(Object.keys(fieldTable)).toEqual(Object.keys(recordOf('Q4257')));
  });

  it('calls the code of a modifier a modifier', () => {
    const [code] = describeRecord(recordOf('RR'));
    expect(code).toMatchObject({ property: 'code', title: 'HCPCS Modifier Code', values: [{ value: 'RR' }] });
    expect(code?.definition).toMatch(/^A modifier provides the means/);
  });

  it('gives the text of a processing note if there is one', () => {
    const note = (code: string) =>
      describeRecord(recordOf(code)).find(({ property }) => property === 'processingNote')?.values;
    expect(note('A4651')).toEqual([
      {
        value: '0017',
        description:
          'SEE INTERMEDIARY MANUAL SECTION 3170.5 FOR COVERAGE INSTRUCTIONS PERTAINING TO E1510-E1600, E1620, E1630-E1699, A4650-A4663, A4690, A4712, A4730-A4870, A4890-A4927.',
      },
    ]);
  });
});
