import { type Added, type Claim, type Columns, type Entry, type Format, linesOf } from './format.ts';
import type { Block } from './readBlocks.ts';

/** Reads lines of JSON, one object each. */
export function jsonLinesFormat(columns: Columns): Format {
  return {
    header: undefined,
    quoting: undefined,
    read: ({ bytes, line }: Block) => linesOf(bytes).map((piece, index) => toEntry(piece, line + index, columns)),
    addToHeader: (header) => header,
    add,
  };
}

function toEntry(bytes: Buffer, line: number, { column, dateColumn, modifierColumns }: Columns): Entry {
  const text = bytes.toString().trim();
  if (text === '') return { line, claim: undefined, fault: undefined, bytes };
  const object = parseObject(text);
  if (object === undefined) return { line, claim: undefined, fault: 'not an object of JSON', bytes };
  const claim: Claim = {
    code: textOf(object[column]),
    modifiers: modifierColumns.flatMap((name) => [object[name]].flat().map(textOf)),
    date: dateColumn === undefined ? undefined : textOf(object[dateColumn]),
  };
  return { line, claim, fault: undefined, bytes };
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Adds properties at the end of the object; a line that cannot be read becomes a text of such an object. */
function add({ claim, fault }: Entry, bytes: Buffer, added: Added): Buffer {
  const text = bytes.toString();
  const [end = ''] = /\s*$/.exec(text) ?? [];
  if (fault) return Buffer.from(`${JSON.stringify({ hcpcs_unreadable: text.trim(), ...added })}${end}`);
  if (claim === undefined) return bytes;
  const object = text.slice(0, text.lastIndexOf('}')).trimEnd();
  const comma = object.endsWith('{') ? '' : ',';
  return Buffer.from(`${object}${comma}${JSON.stringify(added).slice(1)}${end}`);
}
