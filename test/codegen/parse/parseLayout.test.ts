import { describe, expect, it } from 'vitest';
import { checkLayout } from '../../../codegen/check/checkLayout.ts';
import { parseLayout } from '../../../codegen/parse/parseLayout.ts';

const margin = ' '.repeat(52);

function field(number: number, title: string, columns: string, lines: readonly string[]): string {
  return [`  ${number}.   ${title}`, columns, '', ...lines.map((line) => (line === '' ? '' : margin + line)), ''].join(
    '\r\n',
  );
}

function valuesOf(lines: readonly string[]) {
  const text = field(1, 'Invented Code', '                                 2    120    121    CHAR', [
    'A definition.',
    '',
    'STANDARD ALIAS : INVENTED_CD',
    '',
    'LENGTH         : 2',
    '',
    'CODES         :',
    ...lines,
  ]);
  return parseLayout('layout.txt', text).get('INVENTED_CD')?.values;
}

describe('parseLayout', () => {
  it('reads title, columns, definition and repetition of a field', () => {
    const text = field(14, 'HCPCS Invented Code', '                                 3    181    183    CHAR', [
      'Code used to invent, as listed by',
      'CMS.     Any inventor may.',
      '',
      'A second paragraph.',
      '',
      'DB2      ALIAS : UNDEFINED',
      'SAS      ALIAS : INVENT',
      'STANDARD ALIAS : HCPCS_INVENTED_CD',
      '',
      'LENGTH         : 3',
      '',
      'OCCURS MIN: 0 OCCURS MAX: 8',
    ]);
    expect(parseLayout('layout.txt', text).get('HCPCS_INVENTED_CD')).toEqual({
      layoutName: 'HCPCS_INVENTED_CD',
      title: 'HCPCS Invented Code',
      definition: 'Code used to invent, as listed by CMS.     Any inventor may.\n\nA second paragraph.',
      begin: 181,
      length: 3,
      occurs: 8,
      values: [],
    });
  });

  it('reads the repetition of 2017, which has minimum and maximum the wrong way round', () => {
    const text = field(9, 'Invented', '   2    120    121    CHAR', [
      'STANDARD ALIAS : X_CD',
      'OCCURS MIN: 4 OCCURS MAX: 0',
    ]);
    expect(parseLayout('layout.txt', text).get('X_CD')?.occurs).toBe(4);
  });

  it('leaves fillers and groups out', () => {
    const text = [
      field(2, 'Code Redefinition Group', '   5      1      5    GRP', ['REDEFINE   : HCPCS_CD']),
      '  3.   FILLER                                       CHAR\r\n   3      1      3',
      `${margin}DB2      ALIAS : FILLER`,
    ].join('\r\n');
    expect(parseLayout('layout.txt', text).size).toBe(0);
  });

  it('joins the lines of a meaning by one space, also over blank lines and tabs', () => {
    expect(
      valuesOf(['   00 = First words', '        of a meaning', '', '\t\t\t\t\t\t       40 = Tabbed'.trimStart()])?.[0],
    ).toEqual({
      code: '00',
      description: 'First words of a meaning',
    });
    const tabbed = field(1, 'Invented', '   2    120    121    CHAR', [
      'STANDARD ALIAS : X_CD',
      'CODES :',
      '   39 = Blanks',
    ]);
    const text = `${tabbed}\t\t\t\t\t\t       40 = Tabs (eff 1/1/2024)\r\n`;
    expect(parseLayout('layout.txt', text).get('X_CD')?.values).toEqual([
      { code: '39', description: 'Blanks' },
      { code: '40', description: 'Tabs (eff 1/1/2024)', notes: ['eff 1/1/2024'] },
    ]);
  });

  it('takes consecutive underlined lines as one heading, and gives it to the values below', () => {
    expect(
      valuesOf([
        '   00 = None',
        '   A Heading That',
        '   --------------',
        '   Was Wrapped',
        '   -----------',
        '   11 = One',
        '   12 = Two',
        '   Other',
        '   -----',
        '   51 = Three',
      ]),
    ).toEqual([
      { code: '00', description: 'None' },
      { code: '11', description: 'One', group: 'A Heading That Was Wrapped' },
      { code: '12', description: 'Two', group: 'A Heading That Was Wrapped' },
      { code: '51', description: 'Three', group: 'Other' },
    ]);
  });

  it('takes a line between blank lines as a heading', () => {
    expect(valuesOf(['', '   Skin', '', '   102 = Level II', '', '   Bone', '', '   201 = Level I'])).toEqual([
      { code: '102', description: 'Level II', group: 'Skin' },
      { code: '201', description: 'Level I', group: 'Bone' },
    ]);
  });

  it('nests a value further right under the one above', () => {
    expect(valuesOf(['   010 = Alone', '   100 = Parent', '         110 = Child', '   200 = Next'])).toEqual([
      { code: '010', description: 'Alone' },
      { code: '100', description: 'Parent' },
      { code: '110', description: 'Child', group: 'Parent' },
      { code: '200', description: 'Next' },
    ]);
  });

  it('separates each note of a meaning', () => {
    const noteOf = (words: string) => valuesOf([`   X = ${words}`])?.[0]?.notes;
    expect(noteOf('Therapy (term. 12/31/97) health limit (eff. 1/1/98)')).toEqual(['term. 12/31/97', 'eff. 1/1/98']);
    expect(noteOf('Vaccine (eff 04/95-12/95), only before 04/95')).toEqual(['eff 04/95-12/95']);
    expect(noteOf('Service (not applicable as of January 1, 1998)')).toEqual(['not applicable as of January 1, 1998']);
    expect(noteOf('Purchase (installment basis) (discontinued 04/95)')).toEqual(['discontinued 04/95']);
    expect(noteOf('Physician services, long term care, effective ones')).toBeUndefined();
  });

  it('refuses a line that is not a value, words or a heading', () => {
    expect(() => valuesOf(['   00 = None', '   stray words', '   11 = One'])).toThrow(
      /^layout\.txt line 12: found "stray words"; allowed: in a list of values/,
    );
  });

  it('reads the values of a table in the appendix', () => {
    const text = [
      field(23, 'Invented Code', '   3    257    259    CHAR', ['STANDARD ALIAS : X_CD', 'CODE TABLE     : X_TB']),
      '  TABLE OF CODES APPENDIX                    REC',
      '',
      ' Y_TB                 Another Table',
      '',
      '   9 = No',
      '',
      ' X_TB                 Invented Table',
      '',
      '   D1A = Supplies',
      '   M3  = Emergency',
      '      room',
      '',
    ].join('\r\n');
    expect(parseLayout('layout.txt', text).get('X_CD')?.values).toEqual([
      { code: 'D1A', description: 'Supplies' },
      { code: 'M3', description: 'Emergency room' },
    ]);
    expect(() => parseLayout('layout.txt', text.replace(' X_TB    ', ' Z_TB    '))).toThrow(
      'layout.txt, table of codes appendix: found no table X_TB; allowed: the tables that the fields name (found Y_TB, Z_TB)',
    );
  });

  it('takes the one value that edit rules name, with the first sentence of the definition', () => {
    const text = field(17, 'Group Code', '   2    231    232    CHAR', [
      "The 'YY' indicator means",
      'approved.  You must look.',
      '',
      'STANDARD ALIAS : X_CD',
      '',
      'EDIT RULES :',
      '         CODE: YY',
      '         BLANK = Not Approved',
    ]);
    expect(parseLayout('layout.txt', text).get('X_CD')?.values).toEqual([
      { code: 'YY', description: "The 'YY' indicator means approved." },
    ]);
  });
});

describe('the columns of a field', () => {
  it('are as many as its length', () => {
    const text = field(1, 'Invented', '   2    120    122    CHAR', ['A definition.', '', 'STANDARD ALIAS : X_CD']);
    expect(() => parseLayout('layout.txt', text)).toThrow(
      'layout.txt line 2, X_CD: found columns 120 to 122 for a length of 2; allowed: as many columns as the length',
    );
  });

  it('are given once', () => {
    const text = field(1, 'Invented', '   2    120    121    CHAR', ['A definition.', '', 'STANDARD ALIAS : X_CD']);
    expect(() => parseLayout('layout.txt', `${text}\r\n${text}`)).toThrow(
      'layout.txt, X_CD: found a second field of that name; allowed: each field once',
    );
  });
});

describe('checkLayout', () => {
  it('names each field that a layout lacks', () => {
    const problems = checkLayout('layout.txt', new Map(), '2026-01');
    expect(problems).toHaveLength(27);
    expect(problems).toContainEqual({
      where: 'layout.txt',
      found: 'no field HCPCS_CVRG_CD',
      allowed: 'a field with that STANDARD ALIAS',
    });
  });

  it('finds a field without values, with another repetition or without definition', () => {
    const coverage = {
      layoutName: 'HCPCS_CVRG_CD',
      title: 'T',
      definition: '',
      begin: 1,
      length: 1,
      occurs: 2,
      values: [],
    };
    const found = checkLayout('layout.txt', new Map([['HCPCS_CVRG_CD', coverage]]), '2026-01').filter(({ where }) =>
      where.includes('CVRG'),
    );
    expect(found.map((problem) => problem.found)).toEqual([
      'a field that occurs 2 times',
      'no definition',
      'no values',
    ]);
  });
});
