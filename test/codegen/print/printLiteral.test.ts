import { describe, expect, it } from 'vitest';
import { printDoc, printFrozen, printLiteral, printPacked, printUnion } from '../../../codegen/print/printLiteral.ts';

describe('printLiteral', () => {
  it('writes lists and objects over several lines, each indented by two more spaces', () => {
    const meanings = [{ code: 'C', description: 'Carrier "judgment"', notes: ['eff 1/1/2030'] }, 7, true];
    expect(printLiteral(meanings)).toBe(`[
  {
    code: "C",
    description: "Carrier \\"judgment\\"",
    notes: [
      "eff 1/1/2030",
    ],
  },
  7,
  true,
]`);
  });

  it('writes null and undefined unchanged, and empty lists and objects in one line', () => {
    expect(printLiteral(null)).toBe('null');
    expect(printLiteral({ definition: null, title: undefined, list: [], record: {} })).toBe(
      '{\n  definition: null,\n  title: undefined,\n  list: [\n  ],\n  record: {\n  },\n}',
    );
  });

  it('quotes a key that is not an identifier, and keeps __proto__ as an own key', () => {
    const printed = printLiteral({ $a_1: 1, '1a': 2, 'a-b': 3, '': 4, ['__proto__']: { polluted: 'yes' } });
    expect(printed).toBe(
      '{\n  $a_1: 1,\n  "1a": 2,\n  "a-b": 3,\n  "": 4,\n  ["__proto__"]: {\n    polluted: "yes",\n  },\n}',
    );
  });
});

describe('printFrozen', () => {
  it('freezes each object and list, with calls that a bundler may drop', () => {
    expect(printFrozen({ files: ['a.txt'], id: '2030-01' })).toBe(`/* @__PURE__ */ Object.freeze({
  files: /* @__PURE__ */ Object.freeze([
    "a.txt",
  ]),
  id: "2030-01",
})`);
    expect(printFrozen('a.txt')).toBe('"a.txt"');
  });
});

describe('printUnion', () => {
  it('writes values as the union of their literals', () => {
    expect(printUnion(['C', '"', '00'])).toBe('"C" | "\\"" | "00"');
  });
});

describe('printDoc', () => {
  it('writes words as a comment of one line, with the given indentation', () => {
    expect(printDoc('Coverage of the code.')).toBe('/** Coverage of the code. */\n');
    expect(printDoc('Coverage of the code.', '  ')).toBe('  /** Coverage of the code. */\n');
  });

  it('does not end at a comment end in the words', () => {
    expect(printDoc('See */ and */ here')).toBe('/** See *\\/ and *\\/ here */\n');
  });
});

describe('printPacked', () => {
  it('names the data and its packer, with the string on a line of its own', () => {
    expect(printPacked('notes', 'The invented notes', 'packNotes', '0001 "a"|0002 b')).toBe(
      `/** The invented notes, packed by codegen/pack/packNotes.ts. */
export const notes: string =
  "0001 \\"a\\"|0002 b";
`,
    );
  });
});
