import { listCodes, type Property } from '../src/index.ts';
import { brotli } from './compressed.ts';
import { columnFloors } from './floors.ts';
import type { Sheet } from './report.ts';

/** The bytes of each packed column of the codes beside its floor, which holds the modifiers too. */
export async function columnSheet(): Promise<Sheet> {
  const cells: string[][] = [];
  for (const [property, floor] of columnFloors()) cells.push(await columnCells(property, floor));
  for (const words of ['words', 'longWords']) {
    // Words are of no column of CMS's, and have no floor.
    cells.push([...sizes(words, 'words', await packed(`${words}.ts`, words)), '']);
  }
  return {
    title: `The packed columns of ${listCodes().length.toLocaleString('en-US')} codes`,
    head: ['column', 'form', 'bytes', 'brotli', 'floor'],
    cells,
  };
}

async function columnCells(property: Property, floor: number): Promise<string[]> {
  const name = property === 'code' ? 'ids' : property;
  const form = property === 'code' ? 'codes' : property.endsWith('Description') ? 'text' : 'values';
  return [...sizes(property, form, await packed(`codes/${name}.ts`, name)), floor.toLocaleString('en-US')];
}

function sizes(what: string, form: string, text: string): string[] {
  const bytes = Buffer.from(text);
  return [what, form, ...[bytes.length, brotli(bytes)].map((size) => size.toLocaleString('en-US'))];
}

async function packed(file: string, name: string): Promise<string> {
  const module: Readonly<Record<string, string>> = await import(`../generated/${file}`);
  return module[name] ?? '';
}
