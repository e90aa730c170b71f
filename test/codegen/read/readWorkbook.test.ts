import { describe, expect, it } from 'vitest';
import { type Allowance, newAllowance } from '../../../codegen/read/allowance.ts';
import { readWorkbook } from '../../../codegen/read/readWorkbook.ts';
import { zip } from '../../support/cmsFixtures.ts';

const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook made by hand: a sheet for each name, with the rows of `xl/worksheets/sheet1.xml` and so on. */
function parts(sheets: Readonly<Record<string, string>>, texts: readonly string[] = []) {
  const names = Object.keys(sheets);
  const listed = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i}"/>`);
  const related = names.map(
    (_, i) => `<Relationship Id="r${i}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const shared = `<Relationship Id="s" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>`;
  return {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook ${NAMESPACE} xmlns:r="${RELATIONS}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${related.join('')}${shared}</Relationships>`,
    'xl/sharedStrings.xml': `<sst ${NAMESPACE}>${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(names.map((name, i) => [`xl/worksheets/sheet${i + 1}.xml`, worksheet(sheets[name] ?? '')])),
  };
}

const worksheet = (rows: string) => `<worksheet ${NAMESPACE}><sheetData>${rows}</sheetData></worksheet>`;
const number = '<row r="1"><c r="A1"><v>1</v></c></row>';
const text = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
const date = '<row r="1"><c r="A1" s="0"><v>43831</v></c></row>';

async function read(files: Readonly<Record<string, string | Buffer>>, allowance: Allowance = newAllowance()) {
  return readWorkbook('f.xlsx', await zip(files), allowance);
}

function relate(files: Readonly<Record<string, string>>, from: string, to: string): Record<string, string> {
  const relations = files['xl/_rels/workbook.xml.rels'] ?? '';
  return { ...files, 'xl/_rels/workbook.xml.rels': relations.replace(from, to) };
}

describe('readWorkbook', () => {
  it('reads the cells of each sheet by its name, in the order of the workbook', async () => {
    expect(await read(parts({ B: number, A: text }, ['first']))).toEqual([
      { name: 'B', rows: [[1]] },
      { name: 'A', rows: [['first']] },
    ]);
    expect(await read(parts({}))).toEqual([]);
  });

  it('finds the sheets and the shared texts through the relations', async () => {
    const { 'xl/sharedStrings.xml': texts = '', ...others } = parts({ A: text }, ['first']);
    const files = relate(relate(others, 'sharedStrings.xml', 'texts.xml'), 'worksheets/sheet1.xml', '/first.xml');
    const decoys = { 'xl/sharedStrings.xml': texts.replace('first', 'decoy'), 'xl/worksheets/sheet1.xml': 'decoy' };
    expect(await read({ ...files, ...decoys, 'xl/texts.xml': texts, 'first.xml': worksheet(text) })).toEqual([
      { name: 'A', rows: [['first']] },
    ]);
  });

  it('reads days by the styles and by the year of the workbook', async () => {
    const styles = `<styleSheet ${NAMESPACE}><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>`;
    const related = `$&<Relationship Id="d" Type="${RELATIONS}/styles" Target="styles.xml"/>`;
    const files: Readonly<Record<string, string>> = {
      ...relate(parts({ A: date }), '<Relationships>', related),
      'xl/styles.xml': styles,
    };
    expect(await read(files)).toEqual([{ name: 'A', rows: [[new Date('2020-01-01')]] }]);
    const workbook = files['xl/workbook.xml']?.replace('<sheets>', '<workbookPr date1904="1"/>$&') ?? '';
    expect(await read({ ...files, 'xl/workbook.xml': workbook })).toEqual([
      { name: 'A', rows: [[new Date('2024-01-02')]] },
    ]);
  });

  it('reads a workbook without shared texts and styles', async () => {
    const { 'xl/sharedStrings.xml': _, ...files } = relate(parts({ A: number }), '/sharedStrings', '/theme');
    expect(await read(files)).toEqual([{ name: 'A', rows: [[1]] }]);
  });

  it('does not read parts without cells', async () => {
    const others = {
      'xl/media/image1.png': Buffer.from([0x89, 0xff]),
      'xl/drawings/drawing1.xml': '<!DOCTYPE x>',
      'docProps/app.xml': '<!-- a comment -->',
    };
    expect(await read({ ...parts({ A: number }), ...others })).toEqual([{ name: 'A', rows: [[1]] }]);
  });

  it.each(['xl/_rels/workbook.xml.rels', 'xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml'])(
    'refuses a workbook without %s, or with only part of it',
    async (part) => {
      const { [part]: xml = '', ...files } = parts({ A: number }) as Readonly<Record<string, string>>;
      await expect(read(files)).rejects.toThrow(
        `f.xlsx › ${part}: found a part of a spreadsheet that cannot be read (it is`,
      );
      await expect(read({ ...files, [part]: xml.slice(0, -12) })).rejects.toThrow(`f.xlsx › ${part}: found a part of`);
    },
  );

  it('takes every byte of the other parts from the allowance', async () => {
    const {
      '[Content_Types].xml': _,
      'xl/worksheets/sheet1.xml': __,
      ...others
    } = parts({ A: number }, ['é']) as Record<string, string>;
    const length = Object.values(others).reduce((sum, xml) => sum + Buffer.byteLength(xml), 0);
    const files = parts({ A: number }, ['é']);
    const allowance = { ...newAllowance(), 'characters outside cells': length };
    await read(files, allowance);
    expect(allowance['characters outside cells']).toBe(0);
    await expect(read(files, { ...newAllowance(), 'characters outside cells': length - 1 })).rejects.toMatchObject({
      problems: [
        {
          where: 'f.xlsx › xl/sharedStrings.xml',
          found:
            'a part of a spreadsheet that cannot be read (it holds more than the 6291456 characters outside cells that a release may have)',
          allowed: 'an XLSX workbook as Excel saves it, without a password',
          remedy: 'Download it again from CMS',
        },
      ],
    });
  });

  it('takes the rows and cells of all sheets from one allowance', async () => {
    const allowance = { ...newAllowance(), cells: 4 };
    await read(parts({ A: number, B: number }), allowance);
    expect(allowance.cells).toBe(0);
    await expect(read(parts({ A: number, B: number }), { ...newAllowance(), cells: 3 })).rejects.toThrow(
      'f.xlsx › xl/worksheets/sheet2.xml: found a part of a spreadsheet that cannot be read (cell A1: it holds more than',
    );
  });

  it('refuses two parts with shared texts, and two sheets with the same part', async () => {
    const second = `<Relationship Id="t" Type="${RELATIONS}/sharedStrings" Target="texts.xml"/>$&`;
    const files = relate(parts({ A: number }, ['first']), '</Relationships>', second);
    await expect(read({ ...files, 'xl/texts.xml': files['xl/sharedStrings.xml'] ?? '' })).rejects.toThrow(
      'xl/sharedStrings.xml and xl/texts.xml are both its sharedStrings',
    );
    await expect(read(relate(parts({ A: number, B: number }), 'sheet2.xml', 'sheet1.xml'))).rejects.toThrow(
      'f.xlsx › xl/workbook.xml: found a part of a spreadsheet that cannot be read (its sheets "A" and "B" are both',
    );
  });

  it('shows only the beginning of a name from the file', async () => {
    const files = { ...parts({}), 'xl/workbook.xml': `<${'x'.repeat(9999)}>` };
    await expect(read(files)).rejects.toThrow(/read \(1:\d+: unclosed tag: x{100,200}\); allowed/);
  });

  it('refuses a part that is not in UTF-8', async () => {
    const files = { ...parts({ A: number }), 'xl/sharedStrings.xml': Buffer.from('<a>\u00e9</a>', 'latin1') };
    await expect(read(files)).rejects.toThrow(
      'f.xlsx › xl/sharedStrings.xml: found a part of a spreadsheet that cannot',
    );
  });
});
