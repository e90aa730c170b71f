import { Buffer } from 'node:buffer';
import { type Allowance, newAllowance } from './allowance.ts';
import type { SourceFile } from './readSources.ts';
import { readWorkbook } from './readWorkbook.ts';
import type { Sheet } from './sheet.ts';

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

/**
 * The characters that Windows-1252 has where Latin-1 has control characters; where it has none, those stay. Some
 * versions of Node 20 to 23 decode Windows-1252 as Latin-1.
 */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** CMS writes plain ASCII, except for a few characters of Windows-1252 in prose such as 2019's disclaimers. */
function decodeText(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\u0080-\u009f]/g, (character) => WINDOWS[character.charCodeAt(0) - 0x80] ?? character);
}
