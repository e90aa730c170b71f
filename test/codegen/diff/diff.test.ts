import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { compareLayouts } from '../../../codegen/diff/compareLayouts.ts';
import { markWords } from '../../../codegen/diff/markWords.ts';
import { printChangeset } from '../../../codegen/diff/printChangeset.ts';
import { printMarkdown } from '../../../codegen/diff/printMarkdown.ts';
import { escapeMarkdown } from '../../../codegen/diff/printTexts.ts';
import type { ReleaseDiff } from '../../../codegen/diff/releaseDiff.ts';
import { summarizeDiff } from '../../../codegen/diff/summarizeDiff.ts';
import type { Layout, Meaning } from '../../../codegen/parse/layout.ts';
import { applyDiff } from '../../support/applyDiff.ts';
import { type Cells, recordSheet, recordText, soundCode, soundModifier, zip } from '../../support/cmsFixtures.ts';
import { recordsOfRows } from '../../support/records.ts';
import { type Outcome, runCodegen } from '../../support/run.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

/** In force from 2020-04-01, the day of its newest code. */
const april: readonly Cells[] = [
  soundModifier,
  { ...soundModifier, HCPC: '   XZ' },
  { ...soundCode, 'ADD DT': '20200401' },
  ...[2, 3, 4, 5, 6, 7, 8, 9].map((digit) => ({ ...soundCode, HCPC: `A000${digit}` })),
];

const july: Cells = { ...soundCode, HCPC: 'B0001', 'ADD DT': '20200701', 'ACTION CD': 'A' };

function withCells(rows: readonly Cells[], changes: Readonly<Record<string, Cells>>): readonly Cells[] {
  return rows.map((row) => ({ ...row, ...changes[String(row.HCPC).trim()] }));
}

async function runDiff(
  old: Readonly<Record<string, string | Buffer>>,
  now: Readonly<Record<string, string | Buffer>>,
  ...options: readonly string[]
): Promise<Outcome> {
  const folder = await temporaryFolder();
  const sides = [old, now].map(async (files, index) => {
    const paths = Object.entries(files).map(([name, content]) => [join(folder, `${index}${name}`), content] as const);
    for (const [path, content] of paths) await writeFile(path, content);
    return paths.map(([path]) => path).join(',');
  });
  return runCodegen(['diff', ...(await Promise.all(sides)), ...options]);
}

/** The comparison of two spreadsheets as JSON has it, with null for a blank; proved by applying it. */
async function diffSheets(old: readonly Cells[], now: readonly Cells[]): Promise<ReleaseDiff> {
  const { stdout, stderr } = await runDiff({ '.xlsx': recordSheet(old) }, { '.xlsx': recordSheet(now) }, '--json');
  expect(stderr).toBe('');
  const records = (rows: readonly Cells[]) =>
    recordsOfRows(rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, String(cell)]))));
  // What JSON has as null is undefined in a record.
  const inMemory: ReleaseDiff = JSON.parse(stdout, (_, value: unknown) => value ?? undefined);
  expect(applyDiff(records(old), inMemory)).toEqual(records(now));
  return JSON.parse(stdout);
}

function told({ changes }: ReleaseDiff): readonly unknown[] {
  return changes.map(({ code, property, change, old, new: now }) => [code, property, change, old, now]);
}

describe('diff', () => {
  it('lists the records that only one release has, with every property', async () => {
    const diff = await diffSheets(april, [...april.filter(({ HCPC }) => HCPC !== 'A0009'), july]);
    expect(diff.old).toEqual({ id: '2020-04', files: ['0.xlsx'], counts: { codes: 9, modifiers: 2 } });
    expect(diff.new.id).toBe('2020-07');
    expect(diff.dropped.map(({ code }) => code)).toEqual(['A0009']);
    expect(diff.added).toEqual([
      {
        code: 'B0001',
        kind: 'code',
        longDescription: 'Invented thing, each',
        shortDescription: 'Invented thing',
        pricingIndicators: ['51'],
        multiplePricingIndicator: 'A',
        coverageIssuesManualReferences: [],
        medicareCarriersManualReferences: [],
        statute: null,
        labCertifications: [],
        crossReferences: [],
        coverage: 'C',
        ascPaymentGroup: null,
        ascPaymentGroupEffectiveDate: null,
        mogPaymentGroup: null,
        mogPaymentPolicyIndicator: null,
        mogPaymentGroupEffectiveDate: null,
        processingNote: null,
        betos: 'O1E',
        typesOfService: ['1'],
        anesthesiaBaseUnits: 0,
        addedDate: '2020-07-01',
        actionEffectiveDate: '2020-01-01',
        terminationDate: null,
        action: 'A',
      },
    ]);
    expect(diff.summary).toBe('HCPCS 2020-04 → 2020-07: 1 code added, 1 code dropped from the file');
  });

  it('distinguishes new, moved and withdrawn terminations and reactivated codes', async () => {
    const old = withCells(april, {
      A0003: { 'TERM DT': '20200630' },
      A0004: { 'TERM DT': '20200630' },
      A0005: { 'TERM DT': '20200331' },
      A0006: { 'TERM DT': '20200331' },
      A0007: { 'TERM DT': '20200630' },
      A0008: { 'TERM DT': '20200331' },
      A0009: { 'TERM DT': '20200331' },
    });
    const now = withCells(old, {
      XY: { 'TERM DT': '20200630' },
      A0002: { 'TERM DT': '20200630' },
      A0003: { 'TERM DT': '20200930' },
      A0004: { 'TERM DT': '' },
      A0005: { 'TERM DT': '' },
      A0006: { 'TERM DT': '20201231' },
      A0007: { 'TERM DT': '', 'ACTION CD': 'R' },
      // Another day in the past: the code stays out of use.
      A0008: { 'TERM DT': '20200401' },
      A0009: { 'TERM DT': '', 'ADD DT': '20200701' },
    });
    expect(told(await diffSheets(old, [...now, july]))).toEqual([
      ['A0002', 'terminationDate', 'terminated', null, '2020-06-30'],
      ['A0003', 'terminationDate', 'terminationMoved', '2020-06-30', '2020-09-30'],
      ['A0004', 'terminationDate', 'terminationWithdrawn', '2020-06-30', null],
      ['A0005', 'terminationDate', 'reactivated', '2020-03-31', null],
      ['A0006', 'terminationDate', 'reactivated', '2020-03-31', '2020-12-31'],
      ['A0007', 'terminationDate', 'reactivated', '2020-06-30', null],
      ['A0008', 'terminationDate', 'terminationMoved', '2020-03-31', '2020-04-01'],
      ['A0009', 'addedDate', 'reactivated', '2020-01-01', '2020-07-01'],
      ['A0009', 'terminationDate', 'reactivated', '2020-03-31', null],
      ['XY', 'terminationDate', 'terminated', null, '2020-06-30'],
    ]);
  });

  it('distinguishes a code with another meaning from a corrected date and corrected words', async () => {
    const old = withCells(april, { A0002: { 'TERM DT': '20200331' }, A0005: { 'TERM DT': '20200331' } });
    const again = { 'ADD DT': '20200701', 'LONG DESCRIPTION': 'Another thing, each', 'TERM DT': '' };
    const now = withCells(old, {
      A0002: again,
      // It ended in a quarter between the two.
      A0003: again,
      A0004: { 'ADD DT': '20191115', 'LONG DESCRIPTION': 'Another thing, each' },
      // The same words again.
      A0005: { ...again, 'LONG DESCRIPTION': 'INVENTED thing - each' },
      A0006: { 'ADD DT': '20200701' },
    });
    const words = ['Invented thing, each', 'Another thing, each'];
    expect(told(await diffSheets(old, [...now, july]))).toEqual([
      ['A0002', 'longDescription', 'reused', ...words],
      ['A0002', 'addedDate', 'reused', '2020-01-01', '2020-07-01'],
      ['A0002', 'terminationDate', 'reused', '2020-03-31', null],
      ['A0003', 'longDescription', 'reused', ...words],
      ['A0003', 'addedDate', 'reused', '2020-01-01', '2020-07-01'],
      ['A0004', 'longDescription', 'longDescription', ...words],
      ['A0004', 'addedDate', 'addedDateCorrected', '2020-01-01', '2019-11-15'],
      ['A0005', 'longDescription', 'longDescription', 'Invented thing, each', 'INVENTED thing - each'],
      ['A0005', 'addedDate', 'reactivated', '2020-01-01', '2020-07-01'],
      ['A0005', 'terminationDate', 'reactivated', '2020-03-31', null],
      ['A0006', 'addedDate', 'addedDateCorrected', '2020-01-01', '2020-07-01'],
    ]);
  });

  it('explains coded values, separates changes of spaces and folds the action', async () => {
    const now = withCells(april, {
      A0002: { COV: 'I', TOS2: 'P', PROCNOTE: '0088', XREF1: 'A0003' },
      A0003: { 'LONG DESCRIPTION': 'Invented  thing, each', 'SHORT DESCRIPTION': 'Inventedthing' },
      A0004: { 'ACTION CD': 'F', 'ACT EFF DT': '20200401' },
      XZ: { COV: '' },
    });
    const diff = await diffSheets(april, now);
    const found = { change: 'field', kind: 'code', code: 'A0002', shortDescription: 'Invented thing' };
    expect(diff.changes).toEqual([
      { ...found, property: 'crossReferences', old: [], new: ['A0003'] },
      {
        ...found,
        property: 'coverage',
        old: 'C',
        new: 'I',
        meanings: { old: ['Carrier judgment'], new: ['Not payable by Medicare'] },
      },
      { ...found, property: 'processingNote', old: null, new: '0088' },
      {
        ...found,
        property: 'typesOfService',
        old: ['1'],
        new: ['1', 'P'],
        meanings: {
          old: ['Medical care'],
          new: ['Medical care', 'Lump sum purchase of DME, prosthetics, orthotics'],
        },
      },
      { ...found, code: 'A0004', property: 'actionEffectiveDate', old: '2020-01-01', new: '2020-04-01' },
      {
        change: 'field',
        kind: 'modifier',
        code: 'XZ',
        shortDescription: 'Invented',
        property: 'coverage',
        old: 'C',
        new: null,
        meanings: { old: ['Carrier judgment'], new: [] },
      },
    ]);
    expect(diff.onlyBlanks.map(({ code, property }) => [code, property])).toEqual([
      ['A0003', 'longDescription'],
      ['A0003', 'shortDescription'],
    ]);
    expect(diff.actions).toEqual([{ code: 'A0004', kind: 'code', property: 'action', old: 'N', new: 'F' }]);
  });

  it('prints each kind of change as Markdown', async () => {
    const old = withCells(april, { A0005: { 'TERM DT': '20200331' } });
    const now = withCells(old, {
      A0002: { 'LONG DESCRIPTION': 'Invented *thing*, <each>, 2' },
      A0003: { COV: 'I', 'ACT EFF DT': '20200701', 'ACTION CD': 'F' },
      A0004: { 'SHORT DESCRIPTION': 'Invented  thing', 'ACT EFF DT': '20200701' },
      A0005: { 'TERM DT': '', 'ADD DT': '20200701', 'LONG DESCRIPTION': 'Another thing', COV: 'I' },
      A0006: { COV: 'I' },
      XY: { 'TERM DT': '20200630' },
    });
    const dropped = now.filter(({ HCPC }) => HCPC !== 'A0009');
    const { stdout } = await runDiff({ '.xlsx': recordSheet(old) }, { '.xlsx': recordSheet([...dropped, july]) });
    const [, ...sections] = stdout.split(/^(?=## )/m);
    expect(sections.map((text) => text.trimEnd().split(/\n+/))).toEqual([
      ['## Added: 1 code', '- `B0001` from 2020-07-01: Invented thing, each'],
      ['## Dropped from the file: 1 code', '- `A0009` from 2020-01-01: Invented thing, each'],
      [
        '## Re-used with another meaning: 1 code',
        '- `A0005`',
        '  - LONG DESCRIPTION: ~~Invented thing, each~~ **Another thing**',
        '  - COV: ~~C (Carrier judgment)~~ **I (Not payable by Medicare)**',
        '  - ADD DT: ~~2020-01-01~~ **2020-07-01**',
        '  - TERM DT: ~~2020-03-31~~ **blank**',
      ],
      ['## Terminated: 1 modifier', '- `XY` ~~blank~~ **2020-06-30**: Invented'],
      ['## With another long description: 1 code', '- `A0002` Invented ~~thing, each~~ **\\*thing\\*, \\<each\\>, 2**'],
      [
        '## With another COV: 2 codes',
        '- ~~C (Carrier judgment)~~ **I (Not payable by Medicare)**: 2 codes, `A0003` `A0006`',
      ],
      [
        '## With another ACT EFF DT: 2 codes',
        '- 1 with another change above',
        '- ~~2020-01-01~~ **2020-07-01**: 1 code, `A0004`',
      ],
      ['## Changed only in blanks: 1 code', '- `A0004` ~~Invented·thing~~ **Invented··thing**'],
      ['## With another action code: 1 code', '- ~~N~~ **F**: 1 code'],
    ]);
  });

  it('finds nothing between a release and itself', async () => {
    const file = { '.xlsx': recordSheet(april) };
    expect((await runDiff(file, file, '--summary')).stdout).toBe('HCPCS 2020-04 → 2020-04: nothing differs\n');
    expect((await runDiff(file, file)).stdout).not.toContain('## ');
  });

  it('compares spreadsheet with spreadsheet if only one release has a text', async () => {
    const old = withCells(april, { A0002: { 'ACT EFF DT': '' } });
    const both = await zip({ 'a.txt': recordText(april), 'a.xlsx': recordSheet(old) });
    const { stdout } = await runDiff({ '.zip': both }, { '.xlsx': recordSheet(old) }, '--json');
    const diff: ReleaseDiff = JSON.parse(stdout);
    expect(diff.compared).toBe('spreadsheet');
    expect(diff.summary).toBe('HCPCS 2020-04 → 2020-04: nothing differs');
    expect(diff.old.files).toEqual(['0.zip › a.xlsx']);
    const texts = await runDiff({ '.txt': recordText(april) }, { '.zip': both }, '--json');
    expect(JSON.parse(texts.stdout).compared).toBe('text');
    const all = await runDiff({ '.txt': recordText(april), '.xlsx': recordSheet(old) }, { '.zip': both }, '--json');
    expect(JSON.parse(all.stdout)).toMatchObject({ compared: 'text and spreadsheet', changes: [] });
  });

  it('refuses to compare a text with a spreadsheet, releases in the wrong order, and other files', async () => {
    const unlike = await runDiff({ '.txt': recordText(april) }, { '.xlsx': recordSheet(april) });
    expect(unlike.code).toBe(1);
    expect(unlike.stdout).toBe('');
    expect(unlike.stderr).toMatch(
      /: found a text in \S+0\.txt, a spreadsheet in \S+1\.xlsx; allowed: the same kind of file of both releases/,
    );
    const unknown = await runCodegen(['diff', '1999-01', '2026-01']);
    expect(unknown.stderr).toMatch(/allowed: 2012-01, /);
    expect((await runCodegen(['diff', '2026-1', '2026-07'])).stderr).toMatch(
      /found no release 2026-1; allowed: 2012-01, /,
    );
    expect((await runCodegen(['diff', '', '2026-07'])).stderr).toMatch(/^codegen: "": found no readable file/);
    const reversed = await runDiff({ '.xlsx': recordSheet([...april, july]) }, { '.xlsx': recordSheet(april) });
    expect(reversed).toMatchObject({ code: 1, stdout: '' });
    expect(reversed.stderr).toMatch(
      /^codegen: 0\.xlsx, 1\.xlsx: found the release of 2020-07 before that of 2020-04; allowed: the older release first/,
    );
    const unsound = await runDiff(
      { '.xlsx': recordSheet(april) },
      { '.xlsx': recordSheet(withCells(april, { A0002: { COV: '?' } })) },
    );
    expect(unsound).toMatchObject({ code: 1, stdout: '' });
    expect(unsound.stderr).toMatch(/^codegen: 1\.xlsx row 5, A0002, COV: found "\?"/);
  });

  it('writes the changeset of a new quarter, with long lists folded', async () => {
    const path = '.changeset/release-2020-07.md';
    onTestFinished(() => rm(path, { force: true }));
    const many = Array.from({ length: 13 }, (_, index) => ({ ...july, HCPC: `B00${index + 10}` }));
    const now = withCells(april, { A0002: { COV: 'I', 'ACT EFF DT': '20200701' } });
    const { stdout } = await runDiff(
      { '.xlsx': recordSheet(april) },
      { '.xlsx': recordSheet([...now, ...many]) },
      '--changeset',
    );
    const summary = 'HCPCS 2020-04 → 2020-07: 13 codes added, 1 code with another COV, 1 code with another ACT EFF DT';
    expect(stdout).toBe(`${summary}; written to ${path}\n`);
    const list = many.map(({ HCPC }) => `- \`${HCPC}\` Invented thing\n`).join('');
    const values = '~~C (Carrier judgment)~~ **I (Not payable by Medicare)**';
    expect(await readFile(path, 'utf8')).toBe(
      `---\n"hcpcs": minor\n---\n\n${summary}.\n\n<details><summary>13 codes added</summary>\n\n${list}\n</details>\n\n1 code with another COV:\n\n- ${values}: 1 code, \`A0002\`\n`,
    );
  });
});

describe('two record layouts', () => {
  const layoutOf = (...values: readonly Meaning[]): Layout =>
    new Map([
      [
        'HCPCS_CVRG_CD',
        { layoutName: 'HCPCS_CVRG_CD', title: '', definition: '', begin: 230, length: 1, occurs: 1, values },
      ],
    ]);
  const carrier = { code: 'C', description: 'Carrier judgment' };
  const invalid = { code: 'I', description: 'Not payable by Medicare' };

  it('differ in a value that one of them lacks, in words and in headings', () => {
    const old = layoutOf(carrier, invalid);
    expect(compareLayouts(old, layoutOf(carrier, invalid))).toEqual([]);
    const now = layoutOf(
      { code: 'M', description: 'Non-covered' },
      { code: 'C', description: 'Contractor judgment' },
      { ...invalid, group: 'Medicare' },
    );
    const property = 'coverage';
    expect(compareLayouts(old, now)).toEqual([
      { property, value: 'C', old: 'Carrier judgment', new: 'Contractor judgment' },
      { property, value: 'I', old: 'Not payable by Medicare', new: 'Medicare: Not payable by Medicare' },
      { property, value: 'M', old: undefined, new: 'Non-covered' },
    ]);
    expect(compareLayouts(old, layoutOf(carrier))).toEqual([
      { property, value: 'I', old: 'Not payable by Medicare', new: undefined },
    ]);
  });

  it('show their differences in the summary, in Markdown and in the release notes', () => {
    const side = { id: '2020-04', files: [], counts: { codes: 0, modifiers: 0 } };
    const diff = {
      old: side,
      new: { ...side, id: '2020-07' },
      compared: 'text' as const,
      ...{ added: [], dropped: [], changes: [], onlyBlanks: [], actions: [] },
      meaningChanges: compareLayouts(layoutOf(carrier), layoutOf({ ...carrier, description: 'Contractor judgment' })),
    };
    const summary = summarizeDiff(diff);
    expect(summary).toBe('HCPCS 2020-04 → 2020-07: 1 value described otherwise by the record layout');
    const item = '- COV `C` ~~Carrier~~ **Contractor** judgment\n';
    expect(printMarkdown({ ...diff, summary })).toContain(
      `\n## Described otherwise by the record layout: 1 value\n\n${item}`,
    );
    expect(printChangeset({ ...diff, summary })).toContain(
      `\n1 value described otherwise by the record layout:\n\n${item}`,
    );
  });
});

describe('the words that differ', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'each', '1'), { maxLength: 8 }).map((words) => words.join(' '));
  const joined = (parts: readonly (readonly string[])[]) => parts.flat().join(' ');

  it('make up both texts, together with those that do not differ', () => {
    fc.assert(
      fc.property(text, text, (old, now) => {
        const runs = markWords(old, now);
        expect(joined(runs.map((run) => run.old))).toBe(old);
        expect(joined(runs.map((run) => run.new))).toBe(now);
        for (const run of runs) expect(run.isSame).toBe(joined([run.old]) === joined([run.new]));
      }),
    );
  });

  it('are not part of the longest sequence that both have', () => {
    const same = markWords('per 10 mg of a b c', 'of a b c per 10 mg').filter(({ isSame }) => isSame);
    expect(same.map((run) => run.new)).toEqual([['of', 'a', 'b', 'c']]);
  });

  it('are in Markdown without its signs', () => {
    expect(escapeMarkdown('a_b *c* <d> [e] ~f~ $1 _g_')).toBe('a_b \\*c\\* \\<d\\> \\[e\\] \\~f\\~ \\$1 \\_g\\_');
  });
});
