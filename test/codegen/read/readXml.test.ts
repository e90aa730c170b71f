import { describe, expect, it } from 'vitest';
import { readXml } from '../../../codegen/read/readXml.ts';

/** The contents of a document, in order. */
function read(xml: string | Buffer): readonly string[] {
  const found: string[] = [];
  readXml(Buffer.from(xml), {
    open: (name, attributes, parent) => found.push(`<${name} ${JSON.stringify(attributes)} in ${parent}`),
    text: (text, element, parent) => found.push(`${text} in ${element} in ${parent}`),
    close: (name) => found.push(`</${name}`),
  });
  return found;
}

describe('readXml', () => {
  it('gives elements without their prefix, attributes and texts in their order', () => {
    expect(read('<?xml version="1.0" encoding="UTF-8"?><x:a x:b="1"><c d="2"/>e</x:a>')).toEqual([
      '<a {"x:b":"1"} in ',
      '<c {"d":"2"} in a',
      '</c',
      'e in a in ',
      '</a',
    ]);
  });

  it('takes a document with a byte order mark, and characters that are split between two chunks', () => {
    const text = 'é€😀'.repeat(20_000);
    expect(read(`\ufeff<a>${text}</a>`)).toEqual(['<a {} in ', `${text} in a in `, '</a']);
  });

  it('gives no texts or ends to a reader that wants none', () => {
    const names: string[] = [];
    readXml(Buffer.from('<a><b>c</b><d/></a>'), { open: (name, _, parent) => names.push(`${parent}/${name}`) });
    expect(names).toEqual(['/a', 'a/b', 'a/d']);
  });

  it.each([
    ['&amp;', '&'],
    ['&lt;', '<'],
    ['&gt;', '>'],
    ['&quot;', '"'],
    ['&apos;', "'"],
    ['&#9;', '\t'],
    ['&#xA0;', '\u00a0'],
    ['&#x10FFFF;', '\u{10ffff}'],
  ])('decodes %s to its one character', (reference, character) => {
    expect(read(`<t>a${reference}b</t>`)[1]).toBe(`a${character}b in t in `);
  });

  it.each(['&nbsp;', '&constructor;', '&#;', '&#x;', '&#xg;', '&#a;', '&lt', '& ', '&#1114112;', '&#xffffff;', '&#0;'])(
    'refuses %s, which is not a character',
    (reference) => {
      expect(() => read(`<t>a${reference}</t>`)).toThrow(/entity|unclosed tag/);
    },
  );

  it.each([
    ['a document type', '<!DOCTYPE a><a/>', 'it has "<!DOCTYPE a><a/>", a document type or a comment'],
    ['a comment', '<a><!-- some words of a comment --></a>', 'it has "<!-- some words of a", a document type'],
    ['raw text', '<a><![CDATA[b]]></a>', 'it has "<![CDATA[b]]></a>"'],
    ['an instruction', '<a><?b c?></a>', '1:10: it has the instruction "b"'],
    ['an end without a start', '<a></b></a>', 'unexpected close tag'],
    ['a start without an end', '<a><b>', 'unclosed tag'],
    ['two roots', '<a/><a/>', 'only one root'],
    ['an attribute twice', '<a b="1" b="2"/>', 'duplicate attribute'],
    ['nothing', '', 'root element'],
    ['a control character', '<a>\u0001</a>', 'disallowed character'],
  ])('refuses a document with %s', (_, xml, message) => {
    expect(() => read(xml)).toThrow(message);
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(() => read(Buffer.from('<a>\u00e9</a>', 'latin1'))).toThrow('it has bytes that are not UTF-8');
  });

  it('takes elements 30 deep, and no deeper', () => {
    const nested = (depth: number) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;
    expect(read(nested(30))).toHaveLength(60);
    expect(() => read(nested(31))).toThrow('its elements are nested more than 30 deep');
  });

  it('takes 100 attributes for each element, and no more', () => {
    const element = (count: number) => `<a ${Array.from({ length: count }, (_, i) => `a${i}=""`).join(' ')}/>`;
    expect(read(`<a>${element(100)}${element(100)}</a>`)).toHaveLength(6);
    expect(() => read(element(101))).toThrow('an element has more than 100 attributes');
  });
});
