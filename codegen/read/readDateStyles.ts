import { readXml } from './readXml.ts';

/** The numbers of Excel's own formats for days and times. */
const DATE_FORMATS = [14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36]
  .concat([45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58])
  .map(String);

/** For each style of a cell in `xl/styles.xml`, whether it shows a number as a date. */
export function readDateStyles(xml: Uint8Array): readonly boolean[] {
  const formats: string[] = [];
  const dateFormats = new Set(DATE_FORMATS);
  readXml(xml, {
    open(name, { numFmtId = '0', formatCode = '' }, parent) {
      if (name === 'numFmt' && parent === 'numFmts') {
        if (isDateFormat(formatCode)) dateFormats.add(numFmtId);
        else dateFormats.delete(numFmtId);
      }
      if (name === 'xf' && parent === 'cellXfs') formats.push(numFmtId);
    },
  });
  return formats.map((format) => dateFormats.has(format));
}

/** Quoted words, single characters, and colours and places in brackets, except the times [h], [m] and [s]. */
const LITERALS = /"[^"]*"|\\.|[_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;

/** Whether a format has a year, month, day, hour, minute or second (example: `'m/d/yy'`). */
function isDateFormat(format: string): boolean {
  return /[ymdhs]/i.test(format.replace(LITERALS, ''));
}
