import { describe, expect, it } from 'vitest';
import { parseProductNames } from '../../../codegen/parse/parseProductNames.ts';

const heading = '_2030_CODE,Short Description,LABELER NAME,NDC2,Drug Name,HCPCS dosage';
const preamble = [
  'October 2030 ASP NDC - HCPCS Crosswalk',
  '"     Effective October 1, 2030 through December 31, 2030"',
];

/** A crosswalk of rows: code, labeler and name. */
function crosswalk(rows: readonly (readonly [string, string, string])[], above = preamble, head = heading): string {
  const lines = rows.map(([code, labeler, name]) => `${code},Invented,"${labeler}",00000-0000-01,${name},1 MG,,,`);
  return [...above, head, ...lines, ',,,,,'].join('\r\n');
}

function parse(text: string) {
  return parseProductNames({ name: 'c.csv', file: { name: 'c.csv', sha256: 'abc' }, text });
}

function namesOf(...rows: readonly (readonly [string, string, string])[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(parse(crosswalk(rows)).names);
}

describe('parseProductNames', () => {
  it('gives the names of each code, each once and sorted, and the quarter', () => {
    const rows = [
      ['J0001', 'Labeler', 'Zubrin'],
      ['J0002', 'Labeler', 'Other'],
      ['J0001', 'Labeler', 'Albrin'],
      ['J0001', 'Another', 'Zubrin'],
    ] as const;
    const { quarter, names } = parse(crosswalk(rows));
    expect(quarter).toBe('2030-10');
    expect([...names]).toEqual([
      ['J0001', ['Albrin', 'Zubrin']],
      ['J0002', ['Other']],
    ]);
  });

  it.each([
    ['January', '01'],
    ['April', '04'],
    ['July', '07'],
  ])('takes %s for the beginning of a quarter', (month, number) => {
    const above = [`Effective ${month} 1, 2029 through`];
    expect(parse(crosswalk([['J0001', 'Labeler', 'Zubrin']], above)).quarter).toBe(`2029-${number}`);
  });

  it('leaves out the codes of CPT', () => {
    expect(namesOf(['90371', 'Labeler', 'Zubrin'], ['0001A', 'Labeler', 'Zubrin'], ['D0001', 'Labeler', 'Z'])).toEqual(
      {},
    );
  });

  it('settles blanks, and the case as most rows have it, or the first of as many', () => {
    expect(
      namesOf(
        ['J0001', 'Labeler', 'ZUBRIN HCL'],
        ['J0002', 'Labeler', 'Zubrin  HCl\u00a0'],
        ['J0003', 'Labeler', 'Zubrin HCl'],
        ['J0004', 'Labeler', 'ALBRIN'],
        ['J0005', 'Labeler', 'Albrin'],
      ),
    ).toEqual({
      J0001: ['Zubrin HCl'],
      J0002: ['Zubrin HCl'],
      J0003: ['Zubrin HCl'],
      J0004: ['ALBRIN'],
      J0005: ['ALBRIN'],
    });
  });

  it('keeps what belongs to a name, and drops a labeler in brackets', () => {
    expect(
      namesOf(
        ['J0001', 'Baxter Healthcare Corporation', 'Zubrin in NaCl (Baxter)'],
        ['J0002', 'Labeler', 'Zubrin (Baxter)'],
        ['J0003', 'Labeler', 'Heparin (Porcine)'],
        ['J0004', 'Labeler', 'Kenalog-40'],
        ['J0005', 'Labeler', 'Heparin (Baxter) Lock'],
        ['J0006', 'Labeler', '(Baxter)'],
      ),
    ).toEqual({
      J0001: ['Zubrin in NaCl'],
      J0002: ['Zubrin'],
      J0003: ['Heparin (Porcine)'],
      J0004: ['Kenalog-40'],
      J0005: ['Heparin (Baxter) Lock'],
      J0006: ['(Baxter)'],
    });
  });

  it('refuses rows without a code or a name, and shows them', () => {
    const text = crosswalk([
      ['J0001', 'Labeler', 'Zubrin'],
      ['J00', 'Labeler', 'Zubrin'],
      ['J0002', 'Labeler', ' '],
    ]);
    expect(() => parse(text)).toThrow(
      'c.csv row 5: found the code "J00" with the name "Zubrin"; allowed: a code of five characters and a name\n' +
        'c.csv row 6: found the code "J0002" with the name ""',
    );
  });

  it('refuses a crosswalk without its headings or its quarter', () => {
    const rows = [['J0001', 'Labeler', 'Zubrin']] as const;
    expect(() => parse(crosswalk(rows, preamble, heading.replace('LABELER NAME', 'LABELER')))).toThrow(
      "c.csv: found no row with all headings; allowed: the headings '_2030_CODE'".replace('_2030_', '_2025_'),
    );
    expect(() => parse(crosswalk(rows, ['Effective May 1, 2030 through']))).toThrow('c.csv: found no quarter');
  });

  it('refuses what is not CSV', () => {
    expect(() => parse(`${heading}\nJ0001,"Invented`)).toThrow('c.csv: found no readable CSV (');
  });
});
