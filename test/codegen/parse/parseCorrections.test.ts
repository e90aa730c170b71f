import { describe, expect, it } from 'vitest';
import { parseCorrections } from '../../../codegen/parse/parseCorrections.ts';
import { readContent } from '../../../codegen/read/readContent.ts';
import { workbook } from '../../support/cmsFixtures.ts';
import { sheetDocument } from '../../support/sheetDocument.ts';

describe('parseCorrections', () => {
  it('gives code, action and what else a row has, by the headings above it', () => {
    const corrections = sheetDocument({
      A: [
        [null, null, null, 'HCPCS CORRECTIONS'],
        [],
        ['CODE', 'ACTION', 'EFF DATE', 'Short Desc', 'TOS ', 'COMMENTS'],
        ['A0001', ' Revise TOS ', 20260101, null, '1,P', ''],
        ['XY', 'Add modifier', 20260401, 'Invented', null, 'see A0001'],
      ],
    });
    expect(parseCorrections([corrections])).toEqual([
      {
        where: 'some.xlsx row 4',
        code: 'A0001',
        action: 'Revise TOS',
        details: { 'EFF DATE': '20260101', TOS: '1,P' },
      },
      {
        where: 'some.xlsx row 5',
        code: 'XY',
        action: 'Add modifier',
        details: { 'EFF DATE': '20260401', 'SHORT DESC': 'Invented', COMMENTS: 'see A0001' },
      },
    ]);
  });

  it('goes by the headings wherever they stand', () => {
    const corrections = sheetDocument({
      A: [
        ['', 'EFFECTIVE DATE', 'HCPCS/MOD CODE', 'COMMENTS', 'ACTION'],
        [null, 20260101, 'A0001', 'see below', 'Revise'],
      ],
    });
    expect(parseCorrections([corrections])).toEqual([
      {
        where: 'some.xlsx row 2',
        code: 'A0001',
        action: 'Revise',
        details: { 'EFFECTIVE DATE': '20260101', COMMENTS: 'see below' },
      },
    ]);
  });

  it('skips rows without a code, and counts them', () => {
    const corrections = sheetDocument({
      A: [
        ['HCPCS/MOD Code', 'Action', 'Effective Date'],
        [],
        [null, 'a remark between the rows', null],
        ['  ', 'another'],
        ['A0001', 'Terminate'],
      ],
    });
    expect(parseCorrections([corrections])).toEqual([
      { where: 'some.xlsx row 5', code: 'A0001', action: 'Terminate', details: {} },
    ]);
  });

  it('keeps a correction that has only a code, and drops cells after the last heading', () => {
    const corrections = sheetDocument({
      A: [['CODE', 'ACTION', 'EFF DATE'], ['A0001'], ['A0002', 'Terminate', 20260101, 'stray']],
    });
    expect(parseCorrections([corrections]).map(({ code, action, details }) => [code, action, details])).toEqual([
      ['A0001', '', {}],
      ['A0002', 'Terminate', { 'EFF DATE': '20260101' }],
    ]);
  });

  it('reads each sheet of corrections, and no sheet without their headings', () => {
    const corrections = sheetDocument({
      Notes: [['CODE', 'a list of other things'], ['A0009']],
      First: [['CODE', 'ACTION', 'EFF DATE'], ['A0001']],
      Second: [['HCPCS/MOD CODE', 'ACTION', 'EFFECTIVE DATE'], ['A0002']],
    });
    expect(parseCorrections([corrections]).map(({ code }) => code)).toEqual(['A0001', 'A0002']);
  });

  it('writes the dates of a workbook as the records have them', async () => {
    const file = { name: 'c.xlsx', sha256: '0'.repeat(64) };
    const bytes = workbook({
      A: [
        ['HCPCS/MOD CODE', 'ACTION', 'EFFECTIVE DATE'],
        // Excel counts days from 1900 on, and shows a number as a date if it is formatted as one.
        ['A0001', 'Terminate', { t: 'n', v: 46023, z: 'm/d/yy' }],
      ],
    });
    const content = await readContent({ name: 'c.xlsx', file, bytes, isSpreadsheet: true });
    const sheets = content.form === 'spreadsheet' ? content.sheets : [];
    expect(parseCorrections([{ name: 'c.xlsx', file, sheets }])).toEqual([
      { where: 'c.xlsx row 2', code: 'A0001', action: 'Terminate', details: { 'EFFECTIVE DATE': '20260101' } },
    ]);
  });
});
