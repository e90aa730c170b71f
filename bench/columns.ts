import { codeColumns } from '../generated/codes/columns.ts';
import { codeIds } from '../generated/codes/ids.ts';
import { longWords } from '../generated/longWords.ts';
import { words } from '../generated/words.ts';
import { listCodes } from '../src/index.ts';
import { brotli } from './compressed.ts';
import { columnFloors } from './floors.ts';
import type { Sheet } from './report.ts';

/** The bytes of each packed column of the codes, with its floor, which includes the modifiers. */
export function columnSheet(): Sheet {
  const cells = [...columnFloors()].map(([property, floor]) =>
    property === 'code'
      ? [...sizes(property, 'codes', codeIds.packed), floor.toLocaleString('en-US')]
      : columnCells(property as keyof typeof codeColumns, floor),
  );
  // Words do not belong to any column of CMS's, so they have no floor.
  cells.push([...sizes('words', 'words', words.packed), ''], [...sizes('longWords', 'words', longWords), '']);
  return {
    title: `The packed columns of ${listCodes().length.toLocaleString('en-US')} codes`,
    head: ['column', 'form', 'bytes', 'brotli', 'floor'],
    cells,
  };
}

function columnCells(property: keyof typeof codeColumns, floor: number): string[] {
  const { form, packed } = codeColumns[property];
  return [...sizes(property, form, packed), floor.toLocaleString('en-US')];
}

function sizes(what: string, form: string, text: string): string[] {
  const bytes = Buffer.from(text);
  return [what, form, ...[bytes.length, brotli(bytes)].map((size) => size.toLocaleString('en-US'))];
}
