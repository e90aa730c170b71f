import { describe, expect, it } from 'vitest';
import { readRelations, readSheetList } from '../../../codegen/read/readSheetList.ts';

const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;

const relations = (xml: string) => readRelations(Buffer.from(`<Relationships>${xml}</Relationships>`));

describe('readRelations', () => {
  it('reads where the sheets, the shared texts and the styles are', () => {
    const worksheets = relation('r1', 'worksheet', 'worksheets/sheet1.xml') + relation('r2', 'worksheet', '/a/b.xml');
    const others = relation('r3', 'sharedStrings', './texts.xml') + relation('r4', 'styles', '../styles.xml');
    expect(relations(worksheets + others)).toEqual({
      parts: new Map([
        ['r1', 'xl/worksheets/sheet1.xml'],
        ['r2', 'a/b.xml'],
        ['r3', 'xl/texts.xml'],
        ['r4', 'styles.xml'],
      ]),
      sharedStrings: 'xl/texts.xml',
      styles: 'styles.xml',
    });
    expect(relations('')).toEqual({ parts: new Map(), sharedStrings: undefined, styles: undefined });
  });

  it('refuses a repeated id, and two parts of shared texts or of styles', () => {
    expect(() => relations(relation('r1', 'worksheet', 'a.xml').repeat(2))).toThrow('it has two relations "r1"');
    expect(() => relations(relation('r1', 'styles', 'a.xml') + relation('r2', 'styles', 'b.xml'))).toThrow(
      'xl/a.xml and xl/b.xml are both its styles',
    );
    expect(() =>
      relations(relation('r1', 'sharedStrings', 'a.xml') + relation('r2', 'sharedStrings', 'b.xml')),
    ).toThrow('xl/a.xml and xl/b.xml are both its sharedStrings');
  });
});

describe('readSheetList', () => {
  const parts = new Map([
    ['r1', 'xl/a.xml'],
    ['r2', 'xl/b.xml'],
  ]);
  const list = (sheets: string, rest = '') =>
    readSheetList(Buffer.from(`<workbook>${rest}<sheets>${sheets}</sheets></workbook>`), parts);

  it('reads the sheets in their order, with their parts', () => {
    const { names, isFrom1904 } = list('<sheet name="B &amp; b" sheetId="1" r:id="r2"/><x:sheet name="A" r:id="r1"/>');
    expect([...names]).toEqual([
      ['xl/b.xml', 'B & b'],
      ['xl/a.xml', 'A'],
    ]);
    expect(isFrom1904).toBe(false);
  });

  it.each([
    ['1', true],
    ['true', true],
    ['0', false],
    ['false', false],
  ])('reads from which year days are counted: %s', (value, isFrom1904) => {
    expect(list('', `<workbookPr date1904="${value}"/>`)).toEqual({ names: new Map(), isFrom1904 });
  });

  it('refuses a sheet without a part, and two sheets with the same part', () => {
    expect(() => list('<sheet name="A" r:id="r3"/>')).toThrow('its sheet "A" has the relation "r3", which is missing');
    expect(() => list('<sheet name="A"/>')).toThrow('its sheet "A" has the relation "", which is missing');
    expect(() => list('<sheet name="A" r:id="r1"/><sheet name="B" r:id="r1"/>')).toThrow(
      'its sheets "A" and "B" are both xl/a.xml',
    );
  });
});
