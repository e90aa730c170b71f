import { describe, expect, it } from 'vitest';
import { recordSheet, recordText, soundCode, soundModifier, workbook, zip } from '../support/cmsFixtures.ts';
import { compileFixture } from '../support/compileFixture.ts';
import { libraryOn } from '../support/libraryOn.ts';

const another = { ...soundCode, HCPC: 'B0001', 'LONG DESCRIPTION': 'Another thing' };
const records = [soundModifier, soundCode, another];

describe('the library on what compile wrote', () => {
  it('makes the library of a lone spreadsheet, decoded by the layout in generated/', async () => {
    const { code, stdout, out } = await compileFixture({ 'some.xlsx': recordSheet(records) });
    expect(code).toBe(0);
    expect(stdout).toContain('HCPCS 2018-07, in force from 2018-07-01');
    expect(stdout).toMatch(/codes +│ 2 /);
    const library = await libraryOn(out);
    expect(library.listCodes()).toEqual(['A0001', 'B0001']);
    expect(library.getModifier('XY')?.longDescription).toBe('Invented circumstance');
    expect(library.decodeCoverage('C').description).toBe('Carrier judgment');
    expect(library.release).toMatchObject({
      id: '2018-07',
      effectiveDate: '2018-07-01',
      layout: { release: '2026-01' },
    });
  });

  it('distinguishes text and spreadsheet, and their purpose, by content, in zips within a zip', async () => {
    const inner = await zip({
      'A.DAT': recordText(records),
      'read_this.csv': workbook({
        X: [
          ['', 'NOC CODES'],
          [],
          ['HCPCS', 'LONG DESCRIPTION', 'ADD DATE', 'TERM DATE'],
          [],
          ['A0001', 'Invented', 20200101],
        ],
      }),
      'note.md': '   PROCESSING NOTES\r\n\r\n   0017--AN INVENTED NOTE.   *\r\n',
    });
    const spreadsheet = recordSheet(records.map((cells) => ({ ...cells, 'ACT EFF DT': '' })));
    const corrections = workbook({
      S: [
        ['HCPCS/MOD Code', 'Action', 'Effective Date', 'TOS'],
        ['A0001', 'Revise TOS', 46023, '1,P'],
      ],
    });
    const { code, stdout, out } = await compileFixture({
      'outer.bin': await zip({ inner, spreadsheet, corrections, 'cover.pdf': '%PDF-1.4' }),
    });
    expect(code).toBe(0);
    expect(stdout).toContain('1 processing notes of 2018-07, 1 NOC codes of 2018-07');
    expect(stdout).toContain('set aside: outer.bin › cover.pdf: not recognized');
    expect(stdout).toContain('3 cells differ between text and spreadsheet');
    expect(stdout).toMatch(/A0001 │ Revise TOS +│/);
    expect(stdout).toContain('typesOfService: 1 (corrected: 1,P)');
    const library = await libraryOn(out);
    expect(library.getProcessingNoteText('0017')).toBe('AN INVENTED NOTE.');
    expect(library.getCode('A0001')?.actionEffectiveDate).toBe('2020-01-01');
  });

  it('compiles texts that would break out of a source file', async () => {
    const words = ['"', "'", '`', '$', '{1}', '\\u0041', '\\', '*/', '<!--', '</script>', '__proto__', '//'].join('');
    const { out } = await compileFixture({
      'r.xlsx': recordSheet([soundModifier, { ...soundCode, 'LONG DESCRIPTION': words }]),
    });
    expect((await libraryOn(out)).getCode('A0001')?.longDescription).toBe(words);
  });

  it('gives back texts, notes and file names unchanged', async () => {
    const texts = [
      '__proto__',
      'a\u2028b\u2029c',
      ['$', '{process.exit(1)}'].join(''),
      '*/ alert(1) /* x',
      '\\',
      '\\u0022',
      '</script>',
    ];
    const name = "*` '$' \u2028.zip";
    const { code, out } = await compileFixture({
      [name]: await zip({
        'r.xlsx': recordSheet([
          soundModifier,
          ...texts.map((text, index) => ({
            ...soundCode,
            HCPC: `A000${index}`,
            'LONG DESCRIPTION': text,
            XREF1: '__pr',
          })),
        ]),
        'notes.txt': ` PROCESSING NOTES\n${texts.map((text, i) => ` 000${i}--${text.replace(/[^ -~]/g, '')}\n`).join('')}`,
      }),
    });
    expect(code).toBe(0);
    const library = await libraryOn(out);
    for (const [index, text] of texts.entries()) {
      expect(library.getCode(`A000${index}`)?.longDescription).toBe(text);
      expect(library.getCode(`A000${index}`)?.crossReferences).toEqual(['__pr']);
      expect(library.getProcessingNoteText(`000${index}`)).toBe(text.replace(/[^ -~]/g, ''));
    }
    expect(library.release.files[0]?.name).toBe(name.replace('\u2028', '\\u2028'));
  });
});
