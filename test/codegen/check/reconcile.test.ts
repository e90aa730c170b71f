import { describe, expect, it } from 'vitest';
import { reconcile } from '../../../codegen/check/reconcile.ts';
import type { Cells } from '../../../codegen/model.ts';
import type { RecordRow } from '../../../codegen/parse/parseRows.ts';
import { cellsWith } from '../../support/records.ts';

function rowOf(where: string, cells: Partial<Cells>, code = 'A0001'): RecordRow {
  return { where, cells: cellsWith({ HCPC: code, RECID: '3', ...cells }) };
}

/** The differences between a text and a spreadsheet of one record, and the row that is taken. */
function reconcileCells(text: Partial<Cells>, spreadsheet: Partial<Cells>) {
  const { rows, differences } = reconcile([rowOf('r.txt line 1', text)], [rowOf('r.xlsx row 2', spreadsheet)]);
  return { differences, taken: rows };
}

describe('a text and its spreadsheet', () => {
  it('agree on a quantity however it is padded, and on a blank', () => {
    expect(reconcileCells({ ANEST_BU: '007' }, { ANEST_BU: '7' }).differences).toEqual([]);
  });

  it('differ if one has a quantity of zero and the other has none', () => {
    const { differences, taken } = reconcileCells({ ANEST_BU: '' }, { ANEST_BU: '000' });
    expect(differences).toEqual([{ code: 'A0001', column: 'ANEST_BU', text: '', spreadsheet: '0', taken: 'text' }]);
    expect(taken).toEqual([rowOf('r.txt line 1', { ANEST_BU: '' })]);
    expect(reconcileCells({ ANEST_BU: '000' }, {}).differences).toMatchObject([{ text: '0', spreadsheet: '' }]);
  });

  it('give the text’s reference and the spreadsheet’s description if they differ only in spaces', () => {
    const { differences, taken } = reconcileCells(
      { 'LONG DESCRIPTION': 'Invented thing', STATUTE: '1833(t)' },
      { 'LONG DESCRIPTION': 'Invented  thing', STATUTE: '1833 (t)' },
    );
    expect(differences.map((difference) => [difference.column, difference.taken])).toEqual([
      ['LONG DESCRIPTION', 'spreadsheet'],
      ['STATUTE', 'text'],
    ]);
    expect(taken).toEqual([rowOf('r.txt line 1', { 'LONG DESCRIPTION': 'Invented  thing', STATUTE: '1833(t)' })]);
  });

  it('give the text’s description if its words differ', () => {
    const { differences, taken } = reconcileCells(
      { 'LONG DESCRIPTION': 'Invented thing' },
      { 'LONG DESCRIPTION': 'Invented things' },
    );
    expect(differences).toMatchObject([{ column: 'LONG DESCRIPTION', taken: 'text' }]);
    expect(taken).toEqual([rowOf('r.txt line 1', { 'LONG DESCRIPTION': 'Invented thing' })]);
  });

  it('have the same records: each one that only one of them has is reported', () => {
    const { problems } = reconcile(
      [rowOf('r.txt line 1', {}), rowOf('r.txt line 2', {}, 'A0002')],
      [rowOf('r.xlsx row 2', {}), rowOf('r.xlsx row 3', {}, 'A0003')],
    );
    const found = "a record that the release's other file lacks";
    const allowed = 'the same codes in text and spreadsheet';
    expect(problems).toMatchObject([
      { where: 'r.txt line 2', found, allowed },
      { where: 'r.xlsx row 3', found, allowed },
    ]);
  });
});
