import { describe, expect, it } from 'vitest';
import { markWords } from '../../../codegen/diff/markWords.ts';
import { printMeanings, printValue, printWords } from '../../../codegen/diff/printTexts.ts';

function runs(old: string, now: string): readonly string[] {
  return markWords(old, now).map((run) => {
    if (run.isSame) return run.new.join(' ');
    return `${run.old.join(' ')} → ${run.new.join(' ')}`;
  });
}

describe('the words of two texts', () => {
  it('are aligned along the longest sequence that both have', () => {
    expect(runs('a b', 'x a b')).toEqual([' → x', 'a b']);
    expect(runs('a b', 'x y a b')).toEqual([' → x y', 'a b']);
    expect(runs('a b', 'a b x')).toEqual(['a b', ' → x']);
    expect(runs('x y a b', 'a b')).toEqual(['x y → ', 'a b']);
    expect(runs('a b c', 'c a b')).toEqual([' → c', 'a b', 'c → ']);
  });

  it('are removed before they are added if two words have changed places', () => {
    expect(runs('a b', 'b a')).toEqual(['a → ', 'b', ' → a']);
  });

  it('are separated by spaces, however many there are', () => {
    expect(markWords('a  b', ' a b  c ')).toEqual([
      { old: ['a', 'b'], new: ['a', 'b'], isSame: true },
      { old: [], new: ['c'], isSame: false },
    ]);
    expect(markWords('', ' ')).toEqual([]);
  });
});

describe('a text with its changes', () => {
  it('shows words that were added or removed without a counterpart', () => {
    expect(printWords('Invented thing', 'Invented thing, each one')).toBe('Invented ~~thing~~ **thing, each one**');
    expect(printWords('A small thing, each', 'A small device, each')).toBe('A small ~~thing,~~ **device,** each');
    expect(printWords('thing', 'Invented new thing')).toBe('**Invented new** thing');
    expect(printWords('Invented new thing', 'thing')).toBe('~~Invented new~~ thing');
  });

  it('shows words of a value that only one layout has', () => {
    const change = { property: 'coverage', value: 'M' };
    expect(
      printMeanings([
        { ...change, old: undefined, new: 'Not covered' },
        { ...change, old: 'Not covered', new: undefined },
      ]),
    ).toEqual(['- COV `M` **Not covered**', '- COV `M` ~~Not covered~~']);
  });

  it('shows the values of a repeated field in order, each with its meaning', () => {
    expect(printValue(['1', 'P'], ['Medical care', 'Lump sum'])).toBe('1 (Medical care), P (Lump sum)');
    expect(printValue(['1', 'P'], ['', 'Lump sum'])).toBe('1, P (Lump sum)');
    expect(printValue([])).toBe('blank');
  });
});
