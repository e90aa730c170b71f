import { describe, expect, it } from 'vitest';
import { countMeanings, countRecords, groupChanges } from '../../../codegen/diff/groupChanges.ts';
import { printChangeset } from '../../../codegen/diff/printChangeset.ts';
import { printMarkdown } from '../../../codegen/diff/printMarkdown.ts';
import type { Change, MeaningChange, PropertyChange, ReleaseDiff } from '../../../codegen/diff/releaseDiff.ts';
import { summarizeDiff } from '../../../codegen/diff/summarizeDiff.ts';
import type { HcpcsRecord } from '../../../codegen/model.ts';
import { recordWith } from '../../support/records.ts';

const side = { files: ['r.xlsx'], counts: { codes: 2, modifiers: 1 } };

function diffOf(parts: Partial<ReleaseDiff>): ReleaseDiff {
  return {
    old: { ...side, id: '2020-04' },
    new: { ...side, id: '2020-07' },
    compared: 'spreadsheet',
    summary: 'In a line',
    added: [],
    dropped: [],
    changes: [],
    onlyBlanks: [],
    actions: [],
    meaningChanges: [],
    ...parts,
  };
}

function change(code: string, parts: Partial<Change>): Change {
  return {
    code,
    kind: code.length === 5 ? 'code' : 'modifier',
    property: 'processingNote',
    old: undefined,
    new: '0088',
    change: 'field',
    shortDescription: 'Invented',
    ...parts,
  };
}

function recordOf(code: string, terminationDate?: string): HcpcsRecord {
  return recordWith({
    code,
    longDescription: 'Invented *thing*, each',
    shortDescription: 'Invented *thing*',
    addedDate: '2020-01-01',
    terminationDate,
  });
}

const otherWords = { old: 'Invented thing', new: 'Invented device' };
const longWords = { ...otherWords, property: 'longDescription', change: 'longDescription' } as const;
const shortWords = { ...otherWords, property: 'shortDescription', change: 'shortDescription' } as const;

const action: PropertyChange = { code: 'A0001', kind: 'code', property: 'action', old: 'N', new: 'C' };

const blanks: PropertyChange = {
  code: 'A0001',
  kind: 'code',
  property: 'longDescription',
  old: 'Invented thing',
  new: 'Invented  thing',
};

const meaningChanges: readonly MeaningChange[] = [
  { property: 'coverage', value: 'C', old: 'Carrier judgment', new: 'Contractor judgment' },
  { property: 'coverage', value: 'M', old: undefined, new: 'Not covered' },
];

/** A section's lines, without its heading and the blank lines. */
function sectionOf(heading: string, diff: Partial<ReleaseDiff>): readonly string[] {
  const [, text = ''] = `${printMarkdown(diffOf(diff))}\n## `.split(`\n## ${heading}\n\n`);
  return text.split('\n## ', 1).join().trimEnd().split('\n');
}

/** The parts of the release notes after the summary. */
function notesOf(diff: Partial<ReleaseDiff>): readonly string[] {
  const [, notes = ''] = printChangeset(diffOf(diff)).split('In a line.\n');
  return notes
    .trim()
    .split(/\n\n(?=\d|<details>)/)
    .filter((part) => part !== '');
}

describe('the numbers of a comparison', () => {
  it('count codes and modifiers, each once', () => {
    const changes = [change('A0001', {}), change('A0001', {}), change('XY', {}), change('XZ', {})];
    expect(countRecords(changes)).toBe('1 code and 2 modifiers');
    expect(countRecords(changes.slice(0, 2))).toBe('1 code');
    expect(countRecords(changes.slice(2))).toBe('2 modifiers');
  });

  it('count values of the record layout', () => {
    expect(countMeanings(meaningChanges)).toBe('2 values');
    expect(countMeanings(meaningChanges.slice(1))).toBe('1 value');
  });

  it('leave out kinds of changes that do not occur', () => {
    expect(groupChanges({ changes: [] })).toEqual([]);
    const note = change('A0001', {});
    expect(groupChanges({ changes: [note] })).toEqual([
      { kind: 'field', what: 'with another PROCNOTE', changes: [note] },
    ]);
  });

  it('are in one line, those of a repeated field under all of its columns', () => {
    const types = change('A0001', { property: 'typesOfService', old: ['1'], new: ['1', 'P'] });
    expect(summarizeDiff(diffOf({ changes: [types], onlyBlanks: [blanks], actions: [action], meaningChanges }))).toBe(
      'HCPCS 2020-04 → 2020-07: 1 code with other TOS1-5, 1 code changed only in blanks, ' +
        '1 code with another action code, 2 values described otherwise by the record layout',
    );
  });
});

describe('a comparison as Markdown', () => {
  it('begins with both releases, their numbers and all of their files', () => {
    const old = { id: '2020-04', files: ['a_.txt', 'a.xlsx'], counts: { codes: 8, modifiers: 1 } };
    const now = { id: '2020-07', files: ['b.txt', 'b.xlsx'], counts: { codes: 9, modifiers: 2 } };
    expect(printMarkdown(diffOf({ old, new: now, compared: 'text and spreadsheet' }))).toBe(
      `# HCPCS 2020-04 → 2020-07

In a line.

| release | codes | modifiers | compared: text and spreadsheet |
| --- | ---: | ---: | --- |
| 2020-04 | 8 | 1 | a\\_.txt, a.xlsx |
| 2020-07 | 9 | 2 | b.txt, b.xlsx |
`,
    );
  });

  it('gives the last day of a record that has one', () => {
    expect(
      sectionOf('Dropped from the file: 2 codes', { dropped: [recordOf('A0001', '2020-03-31'), recordOf('A0002')] }),
    ).toEqual([
      '- `A0001` from 2020-01-01 to 2020-03-31: Invented \\*thing\\*, each',
      '- `A0002` from 2020-01-01: Invented \\*thing\\*, each',
    ]);
  });

  it('marks the words that differ in both descriptions, and in those of a reused code', () => {
    expect(sectionOf('With another short description: 1 modifier', { changes: [change('XY', shortWords)] })).toEqual([
      '- `XY` Invented ~~thing~~ **device**',
    ]);
    expect(
      sectionOf('Re-used with another meaning: 1 code', {
        changes: [
          change('A0001', { ...longWords, change: 'reused' }),
          change('A0001', { ...shortWords, change: 'reused' }),
        ],
      }),
    ).toEqual([
      '- `A0001`',
      '  - LONG DESCRIPTION: Invented ~~thing~~ **device**',
      '  - SHORT DESCRIPTION: Invented ~~thing~~ **device**',
    ]);
  });

  it('names only the codes of descriptions that differ in case', () => {
    const changes = ['A0001', 'XY'].map((code) => change(code, { ...longWords, change: 'letterCase' }));
    expect(sectionOf('Changed only in case: 1 code and 1 modifier', { changes })).toEqual(['`A0001` `XY`']);
  });

  it('says whether action dates come with another change', () => {
    const dates = ['A0001', 'A0002'].map((code) =>
      change(code, { property: 'actionEffectiveDate', old: '2020-01-01', new: '2020-07-01' }),
    );
    const values = '- ~~2020-01-01~~ **2020-07-01**';
    const heading = 'With another ACT EFF DT: 2 codes';
    expect(sectionOf(heading, { changes: dates })).toEqual([`${values}: 2 codes, \`A0001\` \`A0002\``]);
    expect(sectionOf(heading, { changes: [change('A0001', {}), ...dates] })).toEqual([
      '- 1 with another change above',
      `${values}: 1 code, \`A0002\``,
    ]);
    expect(sectionOf(heading, { changes: [change('A0001', {}), change('A0002', {}), ...dates] })).toEqual([
      '- 2 with another change above',
    ]);
  });

  it('puts the most frequent change of a value first', () => {
    const changes = [
      change('A0001', { new: '0001' }),
      ...['A0002', 'A0003', 'A0004'].map((code) => change(code, { new: '0003' })),
      ...['A0005', 'XY'].map((code) => change(code, { new: '0002' })),
    ];
    expect(sectionOf('With another PROCNOTE: 5 codes and 1 modifier', { changes })).toEqual([
      '- ~~blank~~ **0003**: 3 codes, `A0002` `A0003` `A0004`',
      '- ~~blank~~ **0002**: 1 code and 1 modifier, `A0005` `XY`',
      '- ~~blank~~ **0001**: 1 code, `A0001`',
    ]);
  });
});

describe('release notes', () => {
  it('name only the codes for changes of words, each once', () => {
    expect(
      notesOf({
        changes: [
          change('A0001', { ...longWords, change: 'reused' }),
          change('A0001', { change: 'reused' }),
          change('A0002', longWords),
          change('A0003', longWords),
          change('A0004', shortWords),
          change('A0005', { ...shortWords, change: 'letterCase' }),
          change('A0005', { ...longWords, change: 'letterCase' }),
        ],
        onlyBlanks: [blanks, { ...blanks, property: 'shortDescription' }, { ...blanks, code: 'XY', kind: 'modifier' }],
      }),
    ).toEqual([
      '1 code re-used with another meaning:\n\n`A0001`',
      '2 codes with another long description:\n\n`A0002` `A0003`',
      '1 code with another short description:\n\n`A0004`',
      '1 code changed only in case:\n\n`A0005`',
      '1 code and 1 modifier changed only in blanks:\n\n`A0001` `XY`',
    ]);
  });

  it('give old and new values of other changes, and leave out action dates', () => {
    const changes = [
      change('A0001', { change: 'terminated', property: 'terminationDate', new: '2020-06-30' }),
      change('A0002', { change: 'terminated', property: 'terminationDate', new: '2020-05-31' }),
      change('A0003', { property: 'actionEffectiveDate', new: '2020-07-01' }),
    ];
    expect(notesOf({ changes })).toEqual([
      '2 codes terminated:\n\n- ~~blank~~ **2020-06-30**: 1 code, `A0001`\n- ~~blank~~ **2020-05-31**: 1 code, `A0002`',
    ]);
  });

  it('list added and removed records, and values of the record layout, one line each', () => {
    expect(
      notesOf({ added: [recordOf('A0001')], dropped: [recordOf('A0002'), recordOf('A0003')], meaningChanges }),
    ).toEqual([
      '1 code added:\n\n- `A0001` Invented \\*thing\\*',
      '2 codes dropped from the file:\n\n- `A0002` Invented \\*thing\\*\n- `A0003` Invented \\*thing\\*',
      '2 values described otherwise by the record layout:\n\n' +
        '- COV `C` ~~Carrier~~ **Contractor** judgment\n- COV `M` **Not covered**',
    ]);
  });

  it('fold more than twelve codes', () => {
    const codes = Array.from({ length: 13 }, (_, index) => `B00${index + 10}`);
    const changes = codes.map((code) => change(code, longWords));
    const [twelve] = notesOf({ changes: changes.slice(1) });
    expect(twelve).toMatch(/^12 codes with another long description:\n\n`B0011` .* `B0022`$/);
    const [thirteen] = notesOf({ changes });
    expect(thirteen).toMatch(
      /^<details><summary>13 codes with another long description<\/summary>\n\n`B0010` .* `B0022`\n\n<\/details>$/,
    );
  });
});
