import { describe, expect, it } from 'vitest';
import { type Allowance, newAllowance } from '../../codegen/read/allowance.ts';
import { readWorkbook } from '../../codegen/read/readWorkbook.ts';
import { zip } from '../support/cmsFixtures.ts';

const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook to the letter: its sheets name the parts `sheet1.xml` and so on, all the same one if there is but one. */
function parts(sheets: readonly string[], names: readonly string[], texts: readonly string[] = []) {
  const listed = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="r${partOf(i, sheets)}"/>`);
  const related = sheets.map(
    (_, i) => `<Relationship Id="r${i}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const shared = `<Relationship Id="s" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>`;
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="r0" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${NAMESPACE} xmlns:r="${RELATIONS}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${related.join('')}${shared}</Relationships>`,
    'xl/sharedStrings.xml': `<sst ${NAMESPACE}>${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(sheets.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml])),
  };
}

const partOf = (index: number, sheets: readonly string[]) => Math.min(index, sheets.length - 1);

const worksheet = (rows: string) => `<worksheet ${NAMESPACE}><sheetData>${rows}</sheetData></worksheet>`;
const oneCell = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>');
const twoRows = worksheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="C2"><v>2</v></c></row>');

async function read(files: Readonly<Record<string, string | Buffer>>, allowance: Allowance = newAllowance()) {
  return readWorkbook('f.xlsx', await zip(files), allowance);
}

const rowsOf = async (sheet: string, texts: readonly string[] = []) =>
  (await read(parts([sheet], ['A'], texts))).map(({ rows }) => rows);

describe('readWorkbook', () => {
  it('tells that a worksheet is cut, and takes one without rows', async () => {
    await expect(read(parts([oneCell.slice(0, -30)], ['A']))).rejects.toThrow(
      'f.xlsx › xl/worksheets/sheet1.xml: found XML that is not read (it is cut: its table has no end)',
    );
    expect(await rowsOf(`<worksheet ${NAMESPACE}><sheetData/></worksheet>`)).toEqual([[]]);
  });

  it('reads the cells of each sheet by its name', async () => {
    expect(await read(parts([twoRows, oneCell], ['A', 'B']))).toEqual([
      {
        name: 'A',
        rows: [
          [1, null, null],
          [null, null, 2],
        ],
      },
      { name: 'B', rows: [[1]] },
    ]);
  });

  it('reads shared texts by their number', async () => {
    const cells = worksheet('<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>');
    expect(await rowsOf(cells, ['first', 'second'])).toEqual([[['second', 'first']]]);
  });

  it('leaves out the cells of the empty shared text, as if the sheet had none there', async () => {
    const shared = (cell: string, number: number) => `<c r="${cell}" s="3" t="s"><v>${number}</v></c>`;
    const row = [shared('A1', 1), shared('B1', 1), shared('C1', 11), shared('D1', 1), shared('E1', 0)].join('');
    const texts = ['first', '', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'last'];
    const files = parts([worksheet(`<row r="1">${row}</row><row r="2">${shared('A2', 1)}</row>`)], ['A'], texts);
    const strings = files['xl/sharedStrings.xml'].replace('<t></t>', '<t/>');
    expect(await read({ ...files, 'xl/sharedStrings.xml': strings })).toEqual([
      { name: 'A', rows: [[null, null, 'last', null, 'first']] },
    ]);
  });

  it('refuses two parts with shared texts, for one alone is read', async () => {
    const files = parts([oneCell], ['A'], ['first']);
    await expect(read({ ...files, 'xl/texts.xml': files['xl/sharedStrings.xml'] })).rejects.toThrow(
      'xl/sharedStrings.xml and xl/texts.xml both have shared texts',
    );
  });

  it('checks the cells and the shared texts of parts with other names', async () => {
    const cell = (number: number) => worksheet(`<row r="1"><c r="A1" t="s"><v>${number}</v></c></row>`);
    const { 'xl/sharedStrings.xml': texts, ...others } = parts([''], ['A'], ['first', 'second']);
    const relations = others['xl/_rels/workbook.xml.rels']
      .replace('sharedStrings.xml', 'texts.xml')
      .replace('worksheets/sheet1.xml', 'first.xml');
    const files = { ...others, 'xl/_rels/workbook.xml.rels': relations, 'xl/texts.xml': texts };
    expect(await read({ ...files, 'xl/first.xml': cell(1) })).toEqual([{ name: 'A', rows: [['second']] }]);
    await expect(read({ ...files, 'xl/first.xml': cell(2) })).rejects.toThrow(
      'xl/first.xml, cell A1: it is text 2, of 2 shared texts from 0',
    );
  });

  it('takes as long a text as Excel does, and none longer', async () => {
    const cells = worksheet('<row r="2"><c r="A2" t="s"><v>0</v></c></row>');
    expect(await rowsOf(cells, ['x'.repeat(32_767)])).toEqual([[[null], ['x'.repeat(32_767)]]]);
    await expect(rowsOf(cells, ['x'.repeat(32_768)])).rejects.toThrow('"A" row 2 has a text of 32768 characters');
  });

  it('takes each text from the allowance as often as a cell has it', async () => {
    const cells = worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c></row>');
    const files = parts([cells], ['A'], ['x'.repeat(1000)]);
    const before = { ...newAllowance(), bytes: 9999 };
    await read(files, before);
    const bytes = Object.values(files).reduce((sum, xml) => sum + xml.length, 0);
    expect(before.bytes).toBe(9999 - bytes - 2000);
  });

  it('counts the shared texts of the part that has them alone', async () => {
    const cells = worksheet('<row r="1"><c r="A1" t="s"><v>1</v></c></row>');
    const files = { ...parts([cells], ['A'], ['first']), 'xl/styles.xml': '<styleSheet><si/></styleSheet>' };
    await expect(read(files)).rejects.toThrow('cell A1: it is text 1, of 1 shared texts from 0');
  });

  it('reads the cells alone of a sheet, whose elements may have attributes, and blanks before their ends', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
    expect(
      await rowsOf(
        `<worksheet ${NAMESPACE}><cols><col min="1" max="9"/></cols><sheetData xml:space="preserve">${rows}</sheetData ><mergeCells/></worksheet>`,
      ),
    ).toEqual([[[1]]]);
  });

  it('reads a sheet whose elements have a prefix', async () => {
    const cells =
      '<main:sheetData><main:row r="1"><main:c r="A1"><main:v>1</main:v></main:c></main:row></main:sheetData>';
    const prefixed = NAMESPACE.replace('xmlns', 'xmlns:main');
    expect(await rowsOf(`<main:worksheet ${prefixed}><main:cols/>${cells}</main:worksheet>`)).toEqual([[[1]]]);
  });

  it.each([
    ['without a table', `<chartsheet ${NAMESPACE}/>`],
    ['whose table is empty', `<worksheet ${NAMESPACE}><sheetData/></worksheet>`],
    ['whose table begins nowhere', `<worksheet ${NAMESPACE}></sheetData></worksheet>`],
  ])('has no rows for a sheet %s', async (_, xml) => {
    expect(await rowsOf(xml)).toEqual([[]]);
  });

  it('takes the area of the largest sheet from the allowance, for each sheet that is listed', async () => {
    const allowance = { ...newAllowance(), cells: 12 };
    await read(parts([twoRows, oneCell], ['A', 'B']), allowance);
    expect(allowance.cells).toBe(0);
    const listed = { ...newAllowance(), cells: 18 };
    await read(parts([twoRows], ['A', 'B', 'C']), listed);
    expect(listed.cells).toBe(0);
    await expect(read(parts([twoRows], ['A', 'B', 'C']), { ...newAllowance(), cells: 17 })).rejects.toThrow(
      'f.xlsx: found a spreadsheet that cannot be read (it holds more than the 2000000 cells that a release may have)',
    );
  });

  it('takes the parts beside the sheets from the allowance, each character', async () => {
    const files = parts([oneCell], ['A']);
    const others = Object.entries(files).filter(([name]) => !name.startsWith('xl/worksheets/'));
    const length = others.reduce((sum, [, xml]) => sum + xml.length, 0);
    const allowance = { ...newAllowance(), 'characters beside cells': length };
    await read(files, allowance);
    expect(allowance['characters beside cells']).toBe(0);
    await expect(read(files, { ...newAllowance(), 'characters beside cells': length - 1 })).rejects.toMatchObject({
      problems: [
        {
          where: 'f.xlsx',
          found:
            'a spreadsheet that cannot be read (it holds more than the 6291456 characters beside cells that a release may have)',
          allowed: 'an XLSX workbook as Excel saves it, without a password',
          remedy: 'Download it again from CMS',
        },
      ],
    });
  });

  it('refuses a second table of cells that is not behind the first', async () => {
    const twice = oneCell.replace(/<sheetData>.*<\/sheetData>/, '$&$&');
    await expect(rowsOf(twice)).rejects.toThrow('cell A1: it stands behind a later one, or twice');
  });

  it('leaves the parts without cells unread', async () => {
    const others = {
      'xl/media/image1.png': Buffer.from([0x89, 0xff]),
      'xl/drawings/drawing1.xml': '<!DOCTYPE x>',
      'docProps/app.xml': '<!-- a comment -->',
    };
    expect(await read({ ...parts([oneCell], ['A']), ...others })).toEqual([{ name: 'A', rows: [[1]] }]);
  });

  it('refuses a part that is not in UTF-8', async () => {
    const files = { ...parts([oneCell], ['A']), 'xl/styles.xml': Buffer.from('<a>\u00e9</a>', 'latin1') };
    await expect(read(files)).rejects.toMatchObject({
      problems: [
        {
          where: 'f.xlsx › xl/styles.xml',
          found: 'XML that is not read (bytes that are no UTF-8)',
          allowed: 'elements and text in UTF-8',
          remedy: 'Download it again from CMS',
        },
      ],
    });
  });
});
