import { describe, expect, it } from 'vitest';
import { parseNocList } from '../../../codegen/parse/parseNocList.ts';
import { sheetDocument } from '../../support/sheetDocument.ts';

const heading = ['HCPCS', 'LONG DESCRIPTION', 'ADD DATE', 'TERM DATE'];

describe('parseNocList', () => {
  it('gives the codes in order, each once, terminated ones included', () => {
    const list = sheetDocument({
      A: [
        heading,
        ['B0002', 'Invented thing', 20200101],
        ['A0009', 'Another', 20200101, 20211231],
        ['V0001', 'A third', 20200101],
        ['A0009', 'Another'],
      ],
    });
    expect(parseNocList(list)).toEqual(['A0009', 'B0002', 'V0001']);
  });

  it('skips what is above the heading, blank rows and the sign that ends 2019’s list', () => {
    const list = sheetDocument({
      A: [
        ['A0003', 'NOC CODES - HCPCS'],
        [],
        heading,
        [null, null],
        ['A0001 ', 'Invented'],
        ['  ', 'no code'],
        ['\u001a', null],
      ],
    });
    expect(parseNocList(list)).toEqual(['A0001']);
  });

  it('takes the code from below its heading, in whichever column, and from each sheet that has one', () => {
    const list = sheetDocument({
      Old: [
        ['LONG DESCRIPTION', 'ADD DATE', 'HCPCS'],
        ['Invented', 20200101, 'B0001'],
      ],
      Notes: [['C0001', 'on a sheet without the heading']],
      New: [[' hcpcs', 'Long Description', 'Add Date '], ['A0001']],
    });
    expect(parseNocList(list)).toEqual(['A0001', 'B0001']);
  });

  it('refuses anything that is not a code, and shows it and its place', () => {
    const list = sheetDocument({
      A: [['NOC CODES'], heading, ['A0001'], ['A00012'], ['XA0001'], ['a0002'], ['W0001'], ['D0001'], [12345]],
    });
    const allowed = 'a code: a letter other than D, and four digits';
    expect(() => parseNocList(list)).toThrow(
      [
        `some.xlsx row 4, HCPCS: found "A00012"; allowed: ${allowed}`,
        `some.xlsx row 5, HCPCS: found "XA0001"; allowed: ${allowed}`,
        `some.xlsx row 6, HCPCS: found "a0002"; allowed: ${allowed}`,
        `some.xlsx row 7, HCPCS: found "W0001"; allowed: ${allowed}`,
        `some.xlsx row 8, HCPCS: found "D0001"; allowed: ${allowed}`,
        `some.xlsx row 9, HCPCS: found "12345"; allowed: ${allowed}`,
      ].join('\n'),
    );
  });

  it('refuses a list without codes', () => {
    expect(() => parseNocList(sheetDocument({ A: [heading, ['', 'no code']] }))).toThrow(
      'some.xlsx: found a NOC list without codes; allowed: at least one',
    );
  });
});
