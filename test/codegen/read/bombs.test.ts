import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Cells, recordLines, recordSheet, soundCode, soundModifier, zip } from '../../support/cmsFixtures.ts';
import { patchWorkbook, rawZip, workbookWithRows } from '../../support/hostileFixtures.ts';
import { run } from '../../support/run.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const MEGABYTE = 1024 * 1024;
const workbook = recordSheet([soundModifier, soundCode]);
const [line = ''] = recordLines(soundCode);

/** Rows full of one kind of cell, as many as a sheet may have. */
function fullRows(columns: number, cell: (reference: string) => string): string {
  const letters = Array.from({ length: columns }, (_, index) => String.fromCharCode(65 + index));
  const rows = Array.from({ length: 65_536 }, (_, row) =>
    letters.map((letter) => cell(`${letter}${row + 1}`)).join(''),
  );
  return rows.map((cells, row) => `<row r="${row + 1}">${cells}</row>`).join('');
}

const SHARED_TEXTS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings';

/** A workbook with one shared text of this length in each of 65,536 cells. */
function withLongText(length: number): Promise<Buffer> {
  const rows = fullRows(1, (reference) => `<c r="${reference}" t="s"><v>0</v></c>`);
  return patchWorkbook(workbook, (part, xml) => {
    // The fixture has no part for shared texts; this one replaces a part that is not needed.
    if (part === 'xl/metadata.xml') return `<sst><si><t>${'x'.repeat(length)}</t></si></sst>`;
    return xml
      .replace('</Relationships>', `<Relationship Id="s" Type="${SHARED_TEXTS}" Target="metadata.xml"/>$&`)
      .replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`);
  });
}

/** Records with the longest descriptions that a cell may have, in which no word occurs twice. */
function ofDifferentWords(count: number): readonly Cells[] {
  const toLetter = (digit: string) => String.fromCharCode(113 + Number(digit));
  // Spread over all words of seven letters, because similar words would share most of their letters.
  const word = (number: number) =>
    ((number * 2_654_435_761) % 26 ** 7).toString(26).padStart(7, '0').replace(/\d/g, toLetter);
  const words = (code: number) => Array.from({ length: 3_600 }, (_, place) => word(code * 3_600 + place));
  const codes = Array.from({ length: count }, (_, code) => ({
    ...soundCode,
    HCPC: `A${String(code).padStart(4, '0')}`,
    'LONG DESCRIPTION': words(code).join(' '),
  }));
  return [soundModifier, ...codes];
}

async function zipsInZips(depth: number): Promise<Buffer> {
  return zip({ 'z.zip': depth === 0 ? 'end' : await zipsInZips(depth - 1) });
}

const bombs: readonly (readonly [title: string, bytes: () => Buffer | Promise<Buffer>, message: string])[] = [
  [
    'a zip with ten gigabytes in 10 MB',
    () => {
      const deflated = deflateRawSync(Buffer.alloc(256 * MEGABYTE));
      return rawZip(
        Array.from({ length: 40 }, (_, i) => ({ name: `${i}`, content: '', deflated, size: 256 * MEGABYTE })),
      );
    },
    'more than the 67108864 bytes that a release may have',
  ],
  [
    'a zip whose directory tells 1 MB of 256',
    () =>
      rawZip([{ name: 'r.txt', content: '', deflated: deflateRawSync(Buffer.alloc(256 * MEGABYTE)), size: MEGABYTE }]),
    'more bytes than the 1048576 that its directory says',
  ],
  ['zips in zips in zips', () => zipsInZips(20), 'a zip in a zip in a zip in a zip'],
  [
    'a sheet of 300 MB',
    () =>
      rawZip([
        { name: '[Content_Types].xml', content: '<Types/>' },
        {
          name: 'xl/_rels/workbook.xml.rels',
          content: '<Relationships><Relationship Id="a" Target="a.xml"/></Relationships>',
        },
        { name: 'xl/workbook.xml', content: '<workbook><sheets><sheet r:id="a"/></sheets></workbook>' },
        { name: 'xl/a.xml', content: Buffer.alloc(300 * MEGABYTE, ' ') },
      ]),
    'more than the 67108864 bytes that a release may have',
  ],
  [
    'a sheet as full as one may be',
    () =>
      workbookWithRows(
        workbook,
        fullRows(26, (reference) => `<c r="${reference}"><f>A</f><v>1</v></c>`),
      ),
    "a spreadsheet without CMS's header",
  ],
  [
    'a sheet of texts without an end',
    () =>
      workbookWithRows(
        workbook,
        fullRows(10, (reference) => `<c r="${reference}" t="inlineStr"><is><t>`),
      ),
    'it has <c> in <t>',
  ],
  [
    'a sheet with too many cells',
    () =>
      workbookWithRows(
        workbook,
        Array.from({ length: 65_536 }, (_, row) => `<row><c r="IV${row + 1}"/></row>`).join(''),
      ),
    'more than the 2000000 cells that a release may have',
  ],
  [
    'a sheet of elements in elements',
    () =>
      patchWorkbook(workbook, (part, xml) => (part === 'xl/worksheets/sheet1.xml' ? '<a>'.repeat(20 * MEGABYTE) : xml)),
    'its elements are nested more than 30 deep',
  ],
  [
    'a sheet with an element of many attributes',
    () => workbookWithRows(workbook, `<row ${Array.from({ length: 4 * MEGABYTE }, (_, i) => `a${i}=""`).join(' ')}/>`),
    'an element has more than 100 attributes',
  ],
  [
    'a sheet with a text of many entities',
    () => workbookWithRows(workbook, `<row><c r="A1" t="str"><v>${'&amp;'.repeat(12 * MEGABYTE)}</v></c></row>`),
    'its text has 12582912 characters',
  ],
  [
    'a sheet that is listed a thousand times',
    () =>
      patchWorkbook(workbook, (part, xml) =>
        part === 'xl/workbook.xml' ? xml.replace(/<sheet [^>]*>/, (sheet) => sheet.repeat(30_000)) : xml,
      ),
    'its sheets "A" and "A" are both xl/worksheets/sheet1.xml',
  ],
  [
    'two workbooks with large styles',
    async () => {
      const large = await patchWorkbook(workbook, (part, xml) =>
        part === 'xl/styles.xml' ? `<s>${'<a/>'.repeat(MEGABYTE - 10_000)}</s>` : xml.replaceAll('Invented', ''),
      );
      return zip({ 'a.xlsx': large, 'b.xlsx': large });
    },
    'more than the 6291456 characters outside cells that a release may have',
  ],
  ['a text of 4 MB in each cell', () => withLongText(4_000_000), 'its text has 4000000 characters'],
  ['a text of 32 kB in each cell', () => withLongText(32_767), 'more than the 67108864 bytes that a release may have'],
  [
    'two thousand files of nothing but ends of lines',
    () => zip(Object.fromEntries(Array.from({ length: 1_990 }, (_, i) => [`${i}`, '\n'.repeat(20_000)]))),
    'no HCPCS records',
  ],
  ['six million blank lines', () => Buffer.from(line + '\n'.repeat(6 * MEGABYTE)), 'more than 200000 lines'],
  [
    'lines that are no records',
    () => Buffer.from(`${line}\n${'A0001001009\n'.repeat(190_000)}`),
    'the record kind "9"',
  ],
  [
    'a text of words that all differ',
    () =>
      Buffer.from(
        ofDifferentWords(200)
          .flatMap((cells) => recordLines(cells, { first: 320, further: 0 }))
          .join('\n'),
      ),
    'found descriptions of 57',
  ],
  ['a spreadsheet of such words', () => recordSheet(ofDifferentWords(700)), 'found descriptions of 201'],
  ['as many of such words as may be', () => recordSheet(ofDifferentWords(104)), ''],
  [
    'a layout of blanks',
    () => Buffer.from(` STANDARD ALIAS : HCPCS_CD\n${` 1. a${' '.repeat(1990)}x\n`.repeat(500)}`),
    'no field HCPCS_MDFR_CD',
  ],
];

/** Prints the peak memory and the CPU time of the process when it ends. */
const METER = `data:text/javascript,process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  console.error(JSON.stringify({ megabytes: maxRSS / 1024, seconds: (userCPUTime + systemCPUTime) / 1e6 }));
})`;

describe('a bomb', () => {
  it.each(bombs)(
    'takes less than 1 GB and 30 seconds: %s',
    async (_, bytes, message) => {
      const folder = await temporaryFolder();
      const path = join(folder, 'f.zip');
      await writeFile(path, await bytes());
      const loaders = ['--import', 'tsx', '--import', METER];
      const args = [...loaders, 'codegen/main.ts', 'compile', path, '--id', '2018-01', '--out', join(folder, 'out')];
      const { code, stderr } = await run(process.execPath, args);
      const lines = stderr.trimEnd().split('\n');
      const { megabytes, seconds } = JSON.parse(lines.pop() ?? '');
      expect(code).toBe(message === '' ? 0 : 1);
      expect(lines[0] ?? '').toContain(message);
      expect(lines.join('\n')).not.toMatch(/^\s+at |bug in the codegen/m);
      expect(megabytes).toBeLessThan(1000);
      expect(seconds).toBeLessThan(30);
    },
    180_000,
  );
});
