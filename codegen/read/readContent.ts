import { readXlsx } from 'hucre/xlsx';
import { refuse } from '../problem.ts';
import type { SourceFile } from './readSources.ts';

/** A cell as the spreadsheet holds it. */
export type Cell = string | number | boolean | Date | null;

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** A source's content: the lines of a text, or the sheets of a spreadsheet. */
export type Content =
  | { readonly form: 'text'; readonly text: string }
  | { readonly form: 'spreadsheet'; readonly sheets: readonly Sheet[] };

export async function readContent({ name, bytes, isSpreadsheet }: SourceFile): Promise<Content> {
  if (!isSpreadsheet) return { form: 'text', text: decodeText(bytes) };
  try {
    const { sheets } = await readXlsx(bytes);
    return { form: 'spreadsheet', sheets: sheets.map(({ name, rows }) => ({ name, rows: rows as Cell[][] })) };
  } catch (error) {
    return refuse({
      where: name,
      found: `a spreadsheet that cannot be read (${(error as Error).message})`,
      allowed: 'an XLSX workbook',
      remedy: 'Download it again',
    });
  }
}

/** CMS writes plain ASCII, but for a few signs of Windows-1252 in prose such as 2019's disclaimers. */
function decodeText(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}
