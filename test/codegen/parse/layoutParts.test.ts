import { describe, expect, it } from 'vitest';
import { firstSentence, parseLayout } from '../../../codegen/parse/parseLayout.ts';

/** A layout of the given lines, with LF line ends, as an editor may leave them. */
function fieldsOf(...lines: readonly string[]) {
  return parseLayout('layout.txt', lines.join('\n'));
}

const heading = '  1.  Invented Code';
const columns = '      2    120    121    CHAR';
const alias = '          STANDARD ALIAS : X_CD';

describe('a field of the layout', () => {
  it('has its definition right below its columns, in paragraphs', () => {
    expect(
      fieldsOf(heading, columns, '          First', '          words.', '', '', '', '          More.', '', alias).get(
        'X_CD',
      ),
    ).toEqual({
      layoutName: 'X_CD',
      title: 'Invented Code',
      definition: 'First words.\n\nMore.',
      begin: 120,
      length: 2,
      occurs: 1,
      values: [],
    });
  });

  it('may have any number of blanks in a label', () => {
    expect([...fieldsOf(heading, columns, '          STANDARD   ALIAS : X_CD').keys()]).toEqual(['X_CD']);
  });

  it('does not exist without columns', () => {
    expect(fieldsOf(heading, '          Words', alias).size).toBe(0);
    expect(fieldsOf(heading).size).toBe(0);
  });

  it('does not exist without a name', () => {
    expect(fieldsOf(heading, columns, '          STANDARD ALIAS :', '          LENGTH : 2').size).toBe(0);
  });

  it('has its repetition neither in its definition nor among its values', () => {
    const occurs = '          OCCURS MIN: 1 OCCURS MAX: 4';
    const first = fieldsOf(heading, columns, '          Words.', occurs, alias).get('X_CD');
    expect(first).toMatchObject({ definition: 'Words.', occurs: 4 });
    const after = fieldsOf(heading, columns, alias, '          CODES :', '            A = One', occurs).get('X_CD');
    expect(after).toMatchObject({ values: [{ code: 'A', description: 'One' }], occurs: 4 });
  });

  it('has its last value in the last line of a layout without an appendix', () => {
    expect(
      fieldsOf(heading, columns, alias, '          CODES :', '            A = One', '            B = Two').get('X_CD')
        ?.values,
    ).toEqual([
      { code: 'A', description: 'One' },
      { code: 'B', description: 'Two' },
    ]);
  });

  it('takes tabs to the next multiple of eight columns, for the nesting of its values', () => {
    const values = ['       100 = Parent', '        110 = Blanks', '\t120 = One tab', '   \t130 = Blanks and a tab'];
    expect(fieldsOf(heading, columns, alias, '     CODES :', ...values).get('X_CD')?.values).toEqual([
      { code: '100', description: 'Parent' },
      { code: '110', description: 'Blanks', group: 'Parent' },
      { code: '120', description: 'One tab', group: 'Parent' },
      { code: '130', description: 'Blanks and a tab', group: 'Parent' },
    ]);
  });

  it('has no value from edit rules that name more than one code', () => {
    const rules = ['          EDIT RULES :', '            NO CODE: AA', '            CODE: BB OR BLANK'];
    expect(fieldsOf(heading, columns, 'Words.', alias, ...rules).get('X_CD')?.values).toEqual([]);
  });
});

describe('the appendix of the layout', () => {
  const tableField = [heading, columns, alias, '          CODE TABLE : X_TB'];

  it('is needed by a field that names a table', () => {
    expect(() => fieldsOf(...tableField)).toThrow(
      'found no table X_TB; allowed: the tables that the fields name (found none)',
    );
  });

  it('is not needed by a field that leaves the table open', () => {
    const open = [heading, columns, alias, '          CODE TABLE :', '          COMMENTS : None'];
    expect(fieldsOf(...open).get('X_CD')?.values).toEqual([]);
  });

  it('ends the values of the last field', () => {
    const lastField = [
      '  2.  Other Code',
      columns,
      '          STANDARD ALIAS : Y_CD',
      '          CODES :',
      '            A = One',
    ];
    const appendix = ['  TABLE OF CODES APPENDIX', ' X_TB   Invented Table', '            B = Two'];
    const fields = fieldsOf(...tableField, ...lastField, ...appendix);
    expect(fields.get('X_CD')?.values).toEqual([{ code: 'B', description: 'Two' }]);
    expect(fields.get('Y_CD')?.values).toEqual([{ code: 'A', description: 'One' }]);
  });

  it('has its tables below its heading, and nowhere above', () => {
    expect(() => fieldsOf(...tableField, ' X_TB   Invented Table', '  TABLE OF CODES APPENDIX')).toThrow('found none');
  });
});

describe('firstSentence', () => {
  it('ends at the first full stop that a space or a new line follows', () => {
    expect(firstSentence('Section 3.1 of a manual. More.')).toBe('Section 3.1 of a manual.');
    expect(firstSentence('One paragraph.\n\nAnother.')).toBe('One paragraph.');
  });

  it('is the whole text if it is one sentence, with or without a full stop', () => {
    expect(firstSentence('One sentence.')).toBe('One sentence.');
    expect(firstSentence('No full stop')).toBe('No full stop');
  });
});
