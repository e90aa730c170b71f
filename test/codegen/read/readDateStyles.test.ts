import { describe, expect, it } from 'vitest';
import { readDateStyles } from '../../../codegen/read/readDateStyles.ts';

const read = (formats: string, styles: string) =>
  readDateStyles(Buffer.from(`<styleSheet><numFmts>${formats}</numFmts><cellXfs>${styles}</cellXfs></styleSheet>`));

/** Whether a style with this format is a date style. */
const isDate = (format: string) =>
  read(`<numFmt numFmtId="164" formatCode="${format}"/>`, '<xf numFmtId="164"/>')[0] ?? 'no style';

describe('readDateStyles', () => {
  it("knows Excel's own formats by their numbers", () => {
    const numbers = [0, 1, 9, 13, 14, 22, 23, 36, 37, 44, 45, 47, 48, 49];
    const styles = read('', numbers.map((number) => `<xf numFmtId="${number}"/>`).join(''));
    expect(numbers.filter((_, index) => styles[index])).toEqual([14, 22, 36, 45, 47]);
    expect(styles).toHaveLength(numbers.length);
  });

  it.each(['m/d/yyyy', 'YYYY\\-MM\\-DD', '[$-409]d-mmm-yy;@', 'h:mm', '[h]:mm', '[ss]', 'mmm', '&quot;on &quot;d'])(
    'takes %s for a date',
    (format) => {
      expect(isDate(format)).toBe(true);
    },
  );

  it.each(['General', '0.00', '0.00E+00', '@', '#,##0_d', '0&quot; days&quot;', '[Red]0', '\\d0', '*y0', '[$$-409]0'])(
    'takes %s for a number',
    (format) => {
      expect(isDate(format)).toBe(false);
    },
  );

  it("prefers a workbook's own format to Excel's of the same number, and treats no format as General", () => {
    expect(read('<numFmt numFmtId="14" formatCode="0"/>', '<xf numFmtId="14"/><xf/>')).toEqual([false, false]);
  });

  it('ignores named styles and those of rules', () => {
    const others =
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><dxfs><dxf><numFmt numFmtId="1" formatCode="d"/></dxf></dxfs>';
    const styles = `<styleSheet>${others}<cellXfs><xf numFmtId="1"/></cellXfs></styleSheet>`;
    expect(readDateStyles(Buffer.from(styles))).toEqual([false]);
  });
});
