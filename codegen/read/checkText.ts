import { type Problem, quote } from '../problem.ts';
import type { Purpose } from './recognize.ts';

/**
 * CMS's largest text of records has 5.4 MB, its crosswalk of product names 2.8 MB, its other texts at most 0.1 MB; its
 * longest line has 950 characters.
 */
const LARGEST_DATA = 7 * 1024 * 1024;
const DATA: readonly Purpose[] = ['records', 'product names'];
const LARGEST_PROSE = 1024 * 1024;
const LONGEST_LINE = 2000;
/** Texts of records have some 17,000 lines. */
const MOST_LINES = 200_000;
const REMEDY = 'Download it again from CMS';

/** Control characters except tab, line feed, form feed and carriage return; the five bytes that Windows-1252 does not define become such characters. */
export const CONTROL: RegExp = /(?![\t\n\f\r])\p{Cc}/u;

/** Finds what CMS's texts never have, before a text is parsed. */
export function checkText(name: string, text: string, purpose: Purpose): readonly Problem[] {
  const largest = DATA.includes(purpose) ? LARGEST_DATA : LARGEST_PROSE;
  if (text.length > largest) {
    return [
      { where: name, found: `${purpose} of ${text.length} bytes`, allowed: `at most ${largest}`, remedy: REMEDY },
    ];
  }
  if (countLines(text) > MOST_LINES) {
    return [{ where: name, found: `more than ${MOST_LINES} lines`, allowed: `at most ${MOST_LINES}`, remedy: REMEDY }];
  }
  const lines = [...text.split('\n').entries()];
  const long = lines.filter(([, line]) => line.length > LONGEST_LINE);
  // In records the checks of each field find such a character, and can say in which code and column.
  const odd = purpose === 'records' ? [] : lines.filter(([, line]) => CONTROL.test(line));
  return [
    ...long.slice(0, 1).map(([index, line]) => ({
      where: `${name} line ${index + 1}`,
      found: `${line.length} characters`,
      allowed: `at most ${LONGEST_LINE}`,
      remedy: REMEDY,
    })),
    ...odd.map(([index, line]) => ({
      where: `${name} line ${index + 1}, column ${line.search(CONTROL) + 1}`,
      found: `the character ${quote(CONTROL.exec(line)?.[0])}`,
      allowed: 'printable characters',
      remedy: REMEDY,
    })),
  ];
}

function countLines(text: string): number {
  let count = 1;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) count += 1;
  return count;
}

/** Reports each line with characters beyond ASCII, because it is a guess that their bytes are Windows-1252. */
export function remarkNotAscii(name: string, text: string): readonly string[] {
  if (!/[^\0-\x7f]/.test(text)) return [];
  return [...text.split('\n').entries()].flatMap(([index, line]) => {
    const signs = line.replace(/[\0-\x7f]/g, '');
    return signs === '' ? [] : [`${name} line ${index + 1}: ${quote(signs)} is not ASCII; it was read as Windows-1252`];
  });
}
