import { describe, expect, it } from 'vitest';
import { findHeading, recognize } from '../../../codegen/read/recognize.ts';
import type { Cell, Sheet } from '../../../codegen/read/sheet.ts';
import { header } from '../../support/cmsFixtures.ts';

const sheet = (...rows: readonly (readonly Cell[])[]): Sheet => ({ name: 'S', rows });
const spreadsheet = (...sheets: readonly Sheet[]) => recognize({ form: 'spreadsheet', sheets });
const text = (words: string) => recognize({ form: 'text', text: words });

const nocHeading = ['HCPCS', 'LONG DESCRIPTION', 'ADD DATE'];

describe('recognize', () => {
  it('looks at the first 20,000 characters of a text', () => {
    const mark = 'HCPCS File Content';
    expect(text(`${'-'.repeat(19_982)}${mark}`)).toBe('read me');
    expect(text(`${'-'.repeat(19_983)}${mark}`)).toBeUndefined();
  });

  it('finds a mark on a line of its own, whatever whitespace is around it', () => {
    expect(text('\r\n \t PROCESSING NOTES \t\r\n')).toBe('processing notes');
    expect(text('2026 HCPCS CORRECTIONS  \r\n')).toBe('corrections');
    expect(text('\nHCPCS\t LONG DESCRIPTION  ADD DATE')).toBe('NOC list');
    expect(text('PROCESSING NOTES, more')).toBeUndefined();
  });

  it('finds the one sheet with a heading among others', () => {
    expect(spreadsheet(sheet(['A note']), sheet(nocHeading), sheet())).toBe('NOC list');
    expect(spreadsheet(sheet(['A note']), sheet())).toBeUndefined();
  });

  it('takes a sheet with more than half of the 48 columns for records', () => {
    expect(spreadsheet(sheet(header.slice(3, 28)))).toBe('records');
    expect(spreadsheet(sheet(header.slice(3, 27)))).toBeUndefined();
  });

  it('recognizes records whatever else they have: the parser says what they lack', () => {
    expect(spreadsheet(sheet(['HCPC', 'SEQNUM', 'RECID', 'ACTION CD']))).toBe('records');
    expect(spreadsheet(sheet(['HCPC', 'ACTION CD']))).toBe('transaction report');
    for (const line of ['A0001001003Type of change', '   XY001007Type of change']) {
      expect(text(line)).toBe('records');
    }
    expect(text('A0001001009Type of change')).toBe('transaction report');
  });

  it('recognizes a list only if all its headings are in one row', () => {
    expect(spreadsheet(sheet(['CODE', 'ACTION', 'TOS', 'EFF DATE']))).toBe('corrections');
    expect(spreadsheet(sheet(['CODE', 'ACTION']))).toBeUndefined();
    expect(spreadsheet(sheet(['CODE', 'ACTION'], ['EFF DATE']))).toBeUndefined();
  });
});

describe('findHeading', () => {
  it('looks at the first 40 rows of a sheet', () => {
    const preamble = (rows: number) => Array.from({ length: rows }, () => ['words']);
    expect(findHeading(sheet(...preamble(39), nocHeading), 'NOC list')?.index).toBe(39);
    expect(findHeading(sheet(...preamble(40), nocHeading), 'NOC list')).toBeUndefined();
  });

  it('finds none for documents that CMS publishes only as text', () => {
    expect(findHeading(sheet(nocHeading, header), 'record layout')).toBeUndefined();
  });

  it('gives the headings trimmed and in capitals, and nothing for a cell that is not text', () => {
    const row = [' Hcpcs/Mod Code\r\n', 20_200_101, true, null, new Date(0), 'Action', 'Effective date'];
    const columns = ['HCPCS/MOD CODE', '', '', '', '', 'ACTION', 'EFFECTIVE DATE'];
    expect(findHeading(sheet(row), 'corrections')).toEqual({ index: 0, columns });
  });
});
