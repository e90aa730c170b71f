import { type Allowance, newAllowance } from './allowance.ts';
import type { SourceFile } from './readSources.ts';
import { readWorkbook } from './readWorkbook.ts';

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

export async function readContent(
  { name, bytes, isSpreadsheet }: SourceFile,
  allowance: Allowance = newAllowance(),
): Promise<Content> {
  if (!isSpreadsheet) return { form: 'text', text: decodeText(bytes) };
  return { form: 'spreadsheet', sheets: await readWorkbook(name, bytes, allowance) };
}

/** CMS writes plain ASCII, but for a few signs of Windows-1252 in prose such as 2019's disclaimers. */
function decodeText(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}
