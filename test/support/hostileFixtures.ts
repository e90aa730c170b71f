import { crc32, deflateRawSync } from 'node:zlib';
import { newAllowance } from '../../codegen/read/allowance.ts';
import { openZip } from '../../codegen/read/openZip.ts';
import { zip } from './cmsFixtures.ts';

/** A zip entry that no correct zip writer would make. */
export interface RawEntry {
  readonly name: string;
  readonly content: string | Buffer;
  /** The bytes in the zip. By default, the deflated content. */
  readonly deflated?: Buffer;
  /** The size of the content, according to the zip. */
  readonly size?: number;
  readonly flags?: number;
  /** The compression method, according to the zip. By default, deflate. */
  readonly method?: number;
  readonly attributes?: number;
}

/** A zip with exactly these entries, true or not. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, attributes = 0, flags = 0, method = 8, ...entry } of entries) {
    const bytes = Buffer.from(content);
    const deflated = entry.deflated ?? deflateRawSync(bytes);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(flags, 2);
    shared.writeUInt16LE(method, 4);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(deflated.length, 14);
    shared.writeUInt32LE(entry.size ?? bytes.length, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, Buffer.from(name), deflated]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(attributes, 6);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\0'), shared, rest, Buffer.from(name));
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listed, Buffer.from('PK\u0005\u0006'), end]);
}

/** A workbook with some of its parts replaced. */
export async function patchWorkbook(workbook: Buffer, patch: (part: string, xml: string) => string): Promise<Buffer> {
  const parts: Record<string, string> = {};
  for (const entry of await openZip('fixture', workbook, newAllowance())) {
    parts[entry.name] = patch(entry.name, Buffer.from(await entry.read()).toString());
  }
  return zip(parts);
}

/** A workbook with other rows in its sheet. */
export function workbookWithRows(workbook: Buffer, rows: string): Promise<Buffer> {
  return patchWorkbook(workbook, (part, xml) =>
    part === 'xl/worksheets/sheet1.xml'
      ? xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`)
      : xml,
  );
}
