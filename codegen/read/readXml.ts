import { Buffer, isUtf8 } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { quote } from '../problem.ts';

/** What to do with each thing in a document. Names come without their prefix; the root's parent is ''. */
export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>, parent: string): void;
  text?(text: string, element: string, parent: string): void;
  close?(name: string): void;
}

/** A workbook's parts are at most ten elements deep, and a root has some twenty attributes. */
const DEEPEST_ELEMENT = 30;
const MOST_ATTRIBUTES = 100;

/**
 * Reads an XML document once, from its first tag to its last. Throws if it has more than elements and text, because an
 * entity can stand for gigabytes, or for a file on this machine.
 */
export function readXml(bytes: Uint8Array, { open, text, close }: XmlHandlers): void {
  checkBytes(bytes);
  const parser = new SaxesParser();
  const path: string[] = [];
  let attributeCount = 0;
  // The library throws at `fail`, with the line and column. With more than seven handlers it takes five times as long.
  parser.on('processinginstruction', ({ target }) => parser.fail(`it has the instruction ${quote(target)}`));
  parser.on('attribute', () => {
    attributeCount += 1;
    if (attributeCount > MOST_ATTRIBUTES) parser.fail(`an element has more than ${MOST_ATTRIBUTES} attributes`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    attributeCount = 0;
    const element = withoutPrefix(name);
    open(element, attributes, path.at(-1) ?? '');
    path.push(element);
    if (path.length > DEEPEST_ELEMENT) parser.fail(`its elements are nested more than ${DEEPEST_ELEMENT} deep`);
  });
  parser.on('text', (words) => text?.(words, path.at(-1) ?? '', path.at(-2) ?? ''));
  parser.on('closetag', () => {
    const element = path.pop() ?? '';
    close?.(element);
  });
  for (const piece of pieces(bytes)) parser.write(piece);
  parser.close();
}

function checkBytes(bytes: Uint8Array): void {
  if (!isUtf8(bytes)) throw new Error('it has bytes that are not UTF-8');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // In XML these two characters begin nothing else.
  const found = buffer.indexOf('<!');
  if (found === -1) return;
  throw new Error(`it has ${quote(buffer.toString('utf8', found, found + 20))}, a document type or a comment`);
}

const PIECE = 65_536;

/** The document's text in pieces that never split a character. */
function* pieces(bytes: Uint8Array): Generator<string> {
  const decoder = new StringDecoder();
  for (let start = 0; start < bytes.length; start += PIECE) {
    yield decoder.write(bytes.subarray(start, start + PIECE));
  }
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
