import { describe, expect, it } from 'vitest';
import { parseValues } from '../../../codegen/parse/parseValues.ts';

function listOf(...texts: readonly string[]) {
  return parseValues(
    'l.txt',
    texts.map((text, index) => ({ number: index + 1, text })),
  );
}

describe('a heading in a list of values', () => {
  it('may be the first line, above a blank one', () => {
    expect(listOf('  Skin', '', '  102 = Level II').values).toEqual([
      { code: '102', description: 'Level II', group: 'Skin' },
    ]);
  });

  it('is nothing by itself if no value follows', () => {
    expect(listOf('  00 = None', '', '  Skin')).toStrictEqual({
      values: [{ code: '00', description: 'None' }],
      problems: [],
    });
  });

  it('has a blank line on both sides, or is refused', () => {
    const stray = { where: 'l.txt line 3', found: '"stray words"' };
    expect(listOf('  00 = None', '  11 = One', '  stray words', '', '  12 = Two').problems).toMatchObject([stray]);
    expect(listOf('  00 = None', '', '  stray words', '  11 = One').problems).toMatchObject([stray]);
  });
});

describe('a value further right', () => {
  it('is nested under the one above, and its neighbours too', () => {
    expect(listOf('  100 = Parent', '      110 = Child', '      120 = Other child', '  200 = Next').values).toEqual([
      { code: '100', description: 'Parent' },
      { code: '110', description: 'Child', group: 'Parent' },
      { code: '120', description: 'Other child', group: 'Parent' },
      { code: '200', description: 'Next' },
    ]);
  });

  it('is nested under all the words of that one', () => {
    expect(listOf('  100 = Parent of', '        two lines', '      110 = Child').values[1]).toEqual({
      code: '110',
      description: 'Child',
      group: 'Parent of two lines',
    });
  });

  it('is not nested if the list begins equally far right', () => {
    const codes = listOf('   10 = Ten', '  100 = Hundred', '   20 = Twenty').values;
    expect(codes).toStrictEqual([
      { code: '10', description: 'Ten' },
      { code: '100', description: 'Hundred' },
      { code: '20', description: 'Twenty' },
    ]);
  });
});

describe('the notes of a meaning', () => {
  const notesOf = (words: string) => listOf(`  X = ${words}`).values[0]?.notes;

  it('contain a date', () => {
    expect(notesOf('Purchase (discontinued by its maker)')).toBeUndefined();
    expect(notesOf('Purchase (discontinued by its maker), term. 12/97')).toEqual(['term. 12/97']);
  });

  it('end before the space that separates them from the rest', () => {
    expect(notesOf('Vaccine eff 1/1/98 (two doses)')).toEqual(['eff 1/1/98']);
  });
});
