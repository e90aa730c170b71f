import { quote } from '../problem.ts';

const RICH_TEXT = ['t', 'r', 'rPh', 'phoneticPr'];
const FONT = ['b', 'i', 'u', 'strike', 'sz', 'color', 'rFont', 'family', 'charset', 'scheme', 'vertAlign', 'outline'];

/** What Excel puts into each element of the shared texts and of a sheet's cells. The others are empty. */
const children: ReadonlyMap<string, readonly string[]> = new Map([
  ['', ['sst']],
  ['sst', ['si']],
  ['si', RICH_TEXT],
  ['sheetData', ['row']],
  ['row', ['c']],
  ['c', ['f', 'v', 'is']],
  ['is', RICH_TEXT],
  ['r', ['rPr', 't']],
  ['rPh', ['t']],
  ['rPr', [...FONT, 'shadow', 'condense', 'extend']],
]);

/** Throws for an element in a place where Excel writes none, because its content would be lost. */
export function checkElement(name: string, parent: string): void {
  if (children.get(parent)?.includes(name)) return;
  const place = parent === '' ? 'as its root' : `in <${parent}>`;
  throw new Error(`it has <${name.slice(0, 40)}> ${place}, where Excel has none`);
}

/** The elements of a text, a value and a formula: only these hold words. */
const WORDS = ['t', 'v', 'f'];

/** Throws for words in a place where Excel writes none. */
export function checkWords(words: string, element: string): void {
  if (WORDS.includes(element) || !/\S/.test(words)) return;
  throw new Error(`it has ${quote(words)} in <${element}>, where Excel has no words`);
}

/** Whether an element holds words that a cell shows. The words of a phonetic run only say how others are pronounced. */
export function isText(element: string, parent: string): boolean {
  return element === 't' && parent !== 'rPh';
}

/** Undoes Excel's escapes of characters that XML does not allow (example: `'_x001A_'`). */
export function unescapeCharacters(text: string): string {
  return text.replace(/_x([\da-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
