import { refuse } from '../problem.ts';
import { type Allowance, take } from './allowance.ts';
import { openZip } from './openZip.ts';
import { readDateStyles } from './readDateStyles.ts';
import { readSharedTexts } from './readSharedTexts.ts';
import { readSheet } from './readSheet.ts';
import { readRelations, readSheetList } from './readSheetList.ts';
import type { Sheet } from './sheet.ts';

/** A message may repeat a name from the file, of any length. */
const LONGEST_MESSAGE = 200;

/**
 * Reads the sheets of an XLSX workbook. Only the parts that say what is in a cell are read, each once; each is checked
 * when it is read.
 */
export async function readWorkbook(name: string, bytes: Uint8Array, allowance: Allowance): Promise<readonly Sheet[]> {
  const entries = new Map((await openZip(name, bytes, allowance)).map((entry) => [entry.name, entry]));

  async function read<Content>(part: string, parse: (xml: Uint8Array) => Content): Promise<Content> {
    const xml = await entries.get(part)?.read();
    try {
      if (xml === undefined) throw new Error('it is missing');
      return parse(xml);
    } catch (error) {
      return refuse({
        where: `${name} › ${part}`,
        found: `a part of a spreadsheet that cannot be read (${(error as Error).message.slice(0, LONGEST_MESSAGE)})`,
        allowed: 'an XLSX workbook as Excel saves it, without a password',
        remedy: 'Download it again from CMS',
      });
    }
  }

  function readOutsideCells<Content>(part: string, parse: (xml: Uint8Array) => Content): Promise<Content> {
    return read(part, (xml) => {
      // In CMS's files each character is one byte.
      take(allowance, 'characters outside cells', xml.length);
      return parse(xml);
    });
  }

  const { parts, sharedStrings, styles } = await readOutsideCells('xl/_rels/workbook.xml.rels', readRelations);
  const { names, isFrom1904 } = await readOutsideCells('xl/workbook.xml', (xml) => readSheetList(xml, parts));
  const texts = sharedStrings === undefined ? [] : await readOutsideCells(sharedStrings, readSharedTexts);
  const dateStyles = styles === undefined ? [] : await readOutsideCells(styles, readDateStyles);
  const sheets: Sheet[] = [];
  for (const [part, name] of names) {
    const rows = await read(part, (xml) => readSheet(xml, { texts, dateStyles, isFrom1904 }, allowance));
    sheets.push({ name, rows });
  }
  return sheets;
}
