import { createColors } from 'picocolors';
import { describe, expect, it } from 'vitest';
import { printPage, printStatus } from '../../cli/printPage.ts';
import {
  type Code,
  type CodeId,
  describeRecord,
  fieldTable,
  getCode,
  getModifier,
  type Modifier,
} from '../../src/index.ts';
import { release } from '../../src/lookup/release.ts';

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

const plain = { width: 80, colors: createColors(false), blanks: false };

/** A page without the definitions, which come after the values of each field. */
function pageOf(code: string, options: Parameters<typeof printPage>[1] = plain): readonly string[] {
  return printPage(recordOf(code), options).split('\n');
}

describe('the page of a record', () => {
  it('of Q4257 shows each field with its value, meaning and definition', () => {
    expect(
      pageOf('Q4257', { ...plain, width: 100 })
        .slice(2)
        .join('\n'),
    ).toContain(
      [
        'HCPCS Pricing Indicator Code (pricingIndicators; CMS column PRICE1-4)',
        '  #1 11  Physician Fee Schedule And Non-Physician Practitioners Linked To The Physician Fee Schedule',
        "           Price established using national rvu's",
        '  Code used to identify the appropriate methodology for developing unique pricing amounts under part',
        '  B. A procedure may have one to four pricing codes.',
        '',
        'HCPCS Multiple Pricing Indicator Code (multiplePricingIndicator; CMS column MULT_PI)',
        '  A  Not applicable as HCPCS priced under one methodology',
        '  Code used to identify instances where a procedure could be priced under multiple methodologies.',
        '',
        'HCPCS Coverage Code (coverage; CMS column COV)',
        '  C  Carrier judgment',
        '  A code denoting Medicare coverage status.',
        '',
        'HCPCS ASC Payment Group Code (ascPaymentGroup; CMS column ASC_GRP)',
        "  YY  The 'YY' indicator represents that this procedure is approved to be performed in an ambulatory",
        '      surgical center.',
        "  The 'YY' indicator represents that this procedure is approved to be performed in an ambulatory",
        '  surgical center.  You must access the ASC tables on the mainframe or CMS website to get the dollar',
        '  amounts.',
        '',
        'HCPCS ASC Payment Group Effective Date (ascPaymentGroupEffectiveDate; CMS column ASC_DT)',
        '  2026-01-01',
        '  The date the procedure is assigned to the ASC payment group.',
        '',
        'HCPCS Berenson-Eggers Type Of Service Code (betos; CMS column BETOS)',
        '  O1E  Other drugs',
      ].join('\n'),
    );
  });

  it('begins with code and description, and ends with what is not a field of CMS’s', () => {
    const page = pageOf('Q4257');
    expect(page.slice(0, 3)).toEqual([
      'Q4257  Relese, per square centimeter (add-on, list separately in addition to',
      '       primary procedure)',
      '',
    ]);
    expect(page.slice(-4)).toEqual([
      "Beyond CMS's fields",
      '  Status   active',
      `  Release  HCPCS ${release.id}, in force from ${release.effectiveDate}`,
      `           (${release.files.map(({ name }) => name).join(', ')})`,
    ]);
  });

  it('numbers repeated values', () => {
    expect(pageOf('G0124').filter((line) => /#\d/.test(line))).toEqual([
      '  #1 11  Physician Fee Schedule And Non-Physician Practitioners Linked To The',
      '  #2 21  Clinical Lab Fee Schedule',
      '  #1 50-20',
      '  #1 630  Pathology',
      '  #1 5  Diagnostic laboratory',
    ]);
  });

  it('leaves out blank fields unless asked for them', () => {
    expect(pageOf('Q4257').join('\n')).not.toContain('HCPCS Statute Number');
    expect(pageOf('Q4257', { ...plain, blanks: true }).join('\n')).toContain(
      'HCPCS Statute Number (statute; CMS column STATUTE)\n  (blank)\n',
    );
  });

  it('says when a code was terminated, or will be', () => {
    expect(pageOf('Q9989')).toContain('  Status   terminated after 2017-12-31');
    const listed = { input: 'Q4257', code: 'Q4257' as CodeId, kind: 'code', from: '2022-04-01' } as const;
    expect(printStatus({ ...listed, status: 'active', through: '2026-12-31' })).toBe(
      'active, will be terminated after 2026-12-31',
    );
    expect(printStatus({ ...listed, status: 'notYetEffective', precededBy: [] })).toBe(
      'not yet effective, in use from 2022-04-01',
    );
  });

  it.each([40, 64, 100])('fits a width of %i', (width) => {
    for (const code of ['Q4257', 'G0556', 'RR']) {
      for (const line of pageOf(code, { ...plain, width })) expect(line.length).toBeLessThanOrEqual(width);
    }
  });
});
