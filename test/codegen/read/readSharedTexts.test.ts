import { describe, expect, it } from 'vitest';
import { readSharedTexts } from '../../../codegen/read/readSharedTexts.ts';

const read = (texts: string) => readSharedTexts(Buffer.from(`<sst>${texts}</sst>`));

describe('readSharedTexts', () => {
  it('reads texts unchanged, with their spaces', () => {
    expect(read('<si><t>a &amp; b</t></si>\n<si><t xml:space="preserve"> c </t></si><si><t/></si>')).toEqual([
      'a & b',
      ' c ',
      '',
    ]);
  });

  it('joins the runs of a text, whatever their fonts', () => {
    const bold = '<x:r><x:rPr><x:b/><x:sz val="9"/></x:rPr><x:t>one </x:t></x:r>';
    expect(read(`<x:si>${bold}<x:r><x:t>two</x:t></x:r></x:si>`)).toEqual(['one two']);
  });

  it('leaves out phonetic texts', () => {
    const phonetic = '<rPh sb="0" eb="1"><t>aloud</t></rPh><phoneticPr fontId="1"/>';
    expect(read(`<si><t>words</t>${phonetic}</si>`)).toEqual(['words']);
    expect(() => read(`<si>${phonetic}</si>`)).toThrow('its shared text 0 has no <t>');
  });

  it("undoes Excel's escapes of characters, once", () => {
    expect(read('<si><t>a_x001A_b_x005F_x001a_c_x00_</t></si>')).toEqual(['a\u001ab_x001a_c_x00_']);
  });

  it.each(['<si/>', '<si></si>', '<x:si xml:space="preserve"/>', '<si><r><rPr/></r></si>'])(
    'refuses %s, which has no words',
    (text) => {
      expect(() => read(`<si><t>a</t></si>${text}`)).toThrow('its shared text 1 has no <t>');
    },
  );

  it.each([
    ['words outside of its words', '<si>b<t>a</t></si>', 'it has "b" in <si>'],
    ['an unknown element', '<si><t>a</t><m/></si>', 'it has <m> in <si>'],
    ['an element in its words', '<si><t>a<b/></t></si>', 'it has <b> in <t>'],
  ])('refuses a text with %s', (_, text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it('refuses a document of something else', () => {
    expect(() => readSharedTexts(Buffer.from('<styleSheet/>'))).toThrow('it has <styleSheet> as its root');
  });
});
