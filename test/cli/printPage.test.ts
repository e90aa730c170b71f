import { createColors } from 'picocolors';
import { describe, expect, it } from 'vitest';
import type { Subject } from '../../cli/findSubject.ts';
import { printPage } from '../../cli/printPage.ts';
import { checkCode, getCode, getModifier, release } from '../../src/index.ts';

function subjectOf(code: string): Subject {
  const record = getCode(code) ?? getModifier(code);
  if (record === undefined) throw new Error(`no record of ${code}`);
  const { effectiveDate: on, completeSince } = release;
  return { record, modifiers: [], check: checkCode(code), unit: [], on, completeSince };
}

const plain = { width: 80, colors: createColors(false), blanks: false, definitions: true };

/** The lines of a page. */
function pageOf(code: string, options: Parameters<typeof printPage>[1] = plain): readonly string[] {
  return printPage(subjectOf(code), options).split('\n');
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

  it('begins with the descriptions, and ends with the release', () => {
    const page = pageOf('Q4257');
    expect(page.slice(0, 4)).toEqual([
      'Q4257  Relese, per square centimeter (add-on, list separately in addition to',
      '       primary procedure)',
      '       Relese, per sq cm',
      '',
    ]);
    expect(page.slice(-2)).toEqual([
      `  Release                           HCPCS ${release.id}, in force from ${release.effectiveDate}`,
      `                                    (${release.files.map(({ name }) => name).join(', ')})`,
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

  it('without definitions has a line for each value, beside the name of its field', () => {
    const page = pageOf('G0124', { ...plain, width: 100, definitions: false }).join('\n');
    expect(page).toContain(
      [
        "  pricingIndicators                 11  Price established using national rvu's (Physician Fee",
        '                                    Schedule And Non-Physician Practitioners Linked To The Physician',
        '                                    Fee Schedule)',
        '                                    21  Price subject to national limitation amount (Clinical Lab',
        '                                    Fee Schedule)',
        '  multiplePricingIndicator          C  Physician interpretation',
      ].join('\n'),
    );
  });

  it.each([40, 64, 100])('fits a width of %i', (width) => {
    for (const code of ['Q4257', 'G0556', 'RR']) {
      for (const definitions of [true, false]) {
        const page = pageOf(code, { ...plain, width, definitions });
        expect(page.filter((line) => line.length > width)).toEqual([]);
      }
    }
  });
});
