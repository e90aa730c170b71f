import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFormat } from '../../cli/files/csv.ts';
import { type Block, readBlocks } from '../../cli/files/readBlocks.ts';

const columns = { column: '1', dateColumn: undefined, modifierColumns: [] };

/** The blocks of a text that arrives in chunks of so many bytes; its first line shows what a record is. */
async function blocksOf(text: string, size: number): Promise<readonly Block[]> {
  const bytes = Buffer.from(text);
  const { quoting } = csvFormat(bytes.subarray(0, bytes.indexOf('\n') + 1), true, columns);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const blocks: Block[] = [];
  for await (const block of readBlocks(chunks(), 1, quoting)) blocks.push(block);
  return blocks;
}

/** Each record or unreadable line: its first line, kind and text, whatever block it came in. */
function recordsIn(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(({ bytes, line, kind }) => {
    const text = bytes.toString();
    const lines = kind === 'lines' ? (text.match(/[^\n]*\n|[^\n]+$/g) ?? []) : [text];
    return lines.map((record, index) => `${line + index} ${kind === 'unreadable' ? 'unreadable' : 'record'} ${record}`);
  });
}

/** Lines as they are met and as they are not, with `a,b` as the header. */
const anyLines = fc
  .array(fc.array(fc.constantFrom('a', ',', '"', '"', '\n', '""', '",', ',"', 'E0601,x\n', '\r\n')), { maxLength: 12 })
  .map((lines) => `a,b\n${lines.flat().join('')}`);

describe('readBlocks', () => {
  it('loses no byte, whatever the file holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyLines, fc.integer({ min: 1, max: 40 }), async (text, size) => {
        const blocks = await blocksOf(text, size);
        expect(Buffer.concat(blocks.map(({ bytes }) => bytes)).toString()).toBe(text);
      }),
    );
  });

  it('finds the same records, with the same line numbers, however the bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(anyLines, fc.integer({ min: 1, max: 40 }), async (text, size) => {
        expect(recordsIn(await blocksOf(text, size))).toEqual(recordsIn(await blocksOf(text, 1000)));
      }),
    );
  });

  it('has each line that is a record in the order of the lines', async () => {
    const blocks = recordsIn(await blocksOf('a,b\nx,"y\nz"\n1,2\n"open,3\n4,5', 7));
    expect(blocks).toEqual([
      '1 record a,b\n',
      '2 record x,"y\nz"\n',
      '4 record 1,2\n',
      '5 unreadable "open,3\n',
      '6 record 4,5',
    ]);
  });

  it('does not take an inch mark for a quotation', async () => {
    expect(recordsIn(await blocksOf('a,b\n5" tube,x\n4" tube,y\n', 1000))).toEqual([
      '1 record a,b\n',
      '2 record 5" tube,x\n',
      '3 record 4" tube,y\n',
    ]);
  });

  it('loses one line by an open quotation, though a later line has quotation marks too', async () => {
    const text = `a,b\n"open,1\n${'E0601,"Doe, J"\n'.repeat(3)}`;
    expect(recordsIn(await blocksOf(text, 1000)).slice(1)).toEqual([
      '2 unreadable "open,1\n',
      ...[3, 4, 5].map((line) => `${line} record E0601,"Doe, J"\n`),
    ]);
  });

  it('looks for the end of a quotation only so far', async () => {
    const text = `a,b\n"open,1\n${'E0601,x\n'.repeat(20_000)}`;
    const records = recordsIn(await blocksOf(text, 1 << 15));
    expect(records).toHaveLength(20_002);
    expect(records[1]).toBe('2 unreadable "open,1\n');
    expect(records.at(-1)).toBe('20002 record E0601,x\n');
  });
});

describe('csvFormat', () => {
  it('reads as many records from a block of lines as it has lines', async () => {
    await fc.assert(
      fc.asyncProperty(anyLines, fc.integer({ min: 1, max: 40 }), async (text, size) => {
        const format = csvFormat(Buffer.from('a,b\n'), true, columns);
        const entries = (await blocksOf(text, size)).flatMap((block) => format.read(block, true));
        const lines = entries.map(({ line, bytes }) => [line, bytes?.toString()]);
        expect(lines).toEqual(
          recordsIn(await blocksOf(text, size)).map((record) => {
            const [, line, bytes] = /^(\d+) \w+ (.*)$/s.exec(record) ?? [];
            return [Number(line), bytes];
          }),
        );
      }),
    );
  });
});
