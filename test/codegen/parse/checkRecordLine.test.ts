import { describe, expect, it } from 'vitest';
import { type Position, recordLineChecker } from '../../../codegen/parse/checkRecordLine.ts';

/** A short line like CMS's, with one column that belongs to no field. */
const fields: readonly Position[] = [
  { column: 'HCPC', start: 0, end: 5 },
  { column: 'SEQNUM', start: 5, end: 10 },
  { column: 'RECID', start: 10, end: 11 },
  { column: 'LONG DESCRIPTION', start: 11, end: 21 },
  { column: 'COV', start: 21, end: 22 },
  { column: 'BETOS', start: 23, end: 26 },
];

function problemsOf(line: string) {
  return recordLineChecker(fields)('r.txt line 1', line).map(({ where, found }) => [where, found]);
}

describe('recordLineChecker', () => {
  it('takes a valid record, and a continuation that ends after its words', () => {
    expect(problemsOf('A0001001003Invented  C O1E')).toEqual([]);
    expect(problemsOf('   XY001007Invented  C       ')).toEqual([]);
    expect(problemsOf('A0001002004more')).toEqual([]);
  });

  it('counts columns from 1 if there is something between two fields', () => {
    expect(problemsOf('A0001001003Invented  CxO1E')).toEqual([['r.txt line 1, A0001, columns 23 to 23', '"x"']]);
  });

  it('names a modifier without the spaces before it', () => {
    expect(problemsOf('   XY001007Invented  CxO1E')).toEqual([['r.txt line 1, XY, columns 23 to 23', '"x"']]);
    expect(problemsOf('   XY001009Invented  C O1E')).toEqual([['r.txt line 1, XY, RECID', 'the record kind "9"']]);
  });

  it('finds text after the last field', () => {
    expect(problemsOf('A0001001003Invented  C O1E  y ')).toEqual([['r.txt line 1, A0001, after column 26', '"y"']]);
  });

  it('finds a field of a record in a continuation, which has only words', () => {
    expect(problemsOf('A0001002004and more  C')).toEqual([['r.txt line 1, A0001, after column 21', '"C"']]);
    expect(problemsOf('   XY002008and more    O1E')).toEqual([['r.txt line 1, XY, after column 21', '"O1E"']]);
  });

  it('says how long the line of a record must be', () => {
    expect(recordLineChecker(fields)('r.txt line 1', 'A0001001003Invented  C')).toMatchObject([
      { where: 'r.txt line 1, A0001', found: 'a line of 22 characters', allowed: 'at least 26' },
    ]);
  });

  it('quotes the beginning of a line that is not a record', () => {
    expect(problemsOf('Released by CMS in an invented quarter, for all who read it')).toEqual([
      ['r.txt line 1', '"Released by CMS in an invented"'],
    ]);
  });
});
