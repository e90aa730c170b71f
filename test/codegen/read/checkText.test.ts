import { describe, expect, it } from 'vitest';
import { checkText, remarkNotAscii } from '../../../codegen/read/checkText.ts';

const KILOBYTE = `${'x'.repeat(1023)}\n`;

const remedy = 'Download it again from CMS';

describe('checkText', () => {
  it('takes records of 7 MB and no more', () => {
    const largest = KILOBYTE.repeat(7 * 1024);
    expect(checkText('r.txt', largest, 'records')).toEqual([]);
    expect(checkText('r.txt', `${largest}x`, 'records')).toEqual([
      { where: 'r.txt', found: 'records of 7340033 bytes', allowed: 'at most 7340032', remedy },
    ]);
  });

  it('takes any other text of 1 MB and no more', () => {
    const largest = KILOBYTE.repeat(1024);
    expect(checkText('n.txt', largest, 'processing notes')).toEqual([]);
    expect(checkText('n.txt', `${largest}x`, 'processing notes')).toEqual([
      { where: 'n.txt', found: 'processing notes of 1048577 bytes', allowed: 'at most 1048576', remedy },
    ]);
  });

  it('takes 200,000 lines and no more', () => {
    expect(checkText('r.txt', 'x\n'.repeat(199_999), 'records')).toEqual([]);
    expect(checkText('r.txt', 'x\n'.repeat(200_000), 'records')).toEqual([
      { where: 'r.txt', found: 'more than 200000 lines', allowed: 'at most 200000', remedy },
    ]);
  });

  it('reports the first line of more than 2,000 characters', () => {
    expect(checkText('r.txt', `a\n${'x'.repeat(2000)}\nb`, 'records')).toEqual([]);
    expect(checkText('r.txt', `a\n${'x'.repeat(2001)}\n${'x'.repeat(3000)}`, 'records')).toEqual([
      { where: 'r.txt line 2', found: '2001 characters', allowed: 'at most 2000', remedy },
    ]);
  });

  it('reports each line with a character that cannot be printed, and its column', () => {
    expect(checkText('n.txt', 'ab\u0007c\nsound\n\u0081', 'processing notes')).toEqual([
      {
        where: 'n.txt line 1, column 3',
        found: 'the character "\\u0007"',
        allowed: 'printable characters',
        remedy,
      },
      {
        where: 'n.txt line 3, column 1',
        found: 'the character "\\u0081"',
        allowed: 'printable characters',
        remedy,
      },
    ]);
  });

  it('leaves such a character in a record to the checks of the fields', () => {
    expect(checkText('r.txt', 'ab\u0007c', 'records')).toEqual([]);
  });

  it('takes tabs, line ends and form feeds', () => {
    expect(checkText('n.txt', 'a\tb\r\n\fc\r\n', 'processing notes')).toEqual([]);
  });
});

describe('remarkNotAscii', () => {
  it('reports each line with signs beyond ASCII, and all of these signs', () => {
    expect(remarkNotAscii('n.txt', 'a\nb “c”\n~\u007f\n\u0080')).toEqual([
      'n.txt line 2: "“”" is not ASCII; it was read as Windows-1252',
      'n.txt line 4: "\\u0080" is not ASCII; it was read as Windows-1252',
    ]);
    expect(remarkNotAscii('n.txt', '’')).toEqual(['n.txt line 1: "’" is not ASCII; it was read as Windows-1252']);
  });

  it('has nothing to report for ASCII', () => {
    expect(remarkNotAscii('n.txt', 'plain\r\nwords')).toEqual([]);
  });
});
