import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Code, Modifier } from '../../src/index.ts';
import { toCmsRow } from '../support/cmsColumns.ts';
import { compiledLibrary, type ReleaseFiles } from '../support/compiledLibrary.ts';
import type { Library } from '../support/libraryOn.ts';
import { findRecordFiles } from '../support/readCmsRelease.ts';
import { describeReleases } from '../support/releases.ts';
import { type LineLengths, recordLines } from '../support/writeCmsText.ts';

/** What docs/fidelity.md says about a release's text. */
interface Facts extends ReleaseFiles {
  readonly lengths: LineLengths;
  /** Lines of records. All are written again to the byte, except these, by code. */
  readonly lines: number;
  readonly notIdentical: Readonly<Record<string, number>>;
  /** Those of them that differ only in the spaces at their end. */
  readonly otherLength: readonly string[];
  /** Other lines: prose before the records, and blank lines after them. */
  readonly others: number;
  /** Descriptions with two spaces at the end of a line, one of which the text has lost. */
  readonly doubledBlanks: string;
}

/**
 * The releases whose text is written again. In those of 2012, 2013 and 2018 more was mended or taken from elsewhere, so
 * only their cells are compared: `earlierReleases.test.ts`.
 */
const releases: readonly Facts[] = [
  {
    id: '2016-01',
    files: ['2016/HCPC2016_CONTR_ANWEB.txt', '2016/HCPC2016_CONTR_ANWEB.xlsx', '2016/HCPCS2016_recordlayout.txt'],
    lengths: { first: 320, further: 91 },
    lines: 10_316,
    notIdentical: { C9607: 2, C9608: 3 },
    otherLength: [],
    others: 1,
    doubledBlanks: 'G0417 G0418 G0419 G9460',
  },
  {
    id: '2017-01',
    files: ['2017/2017-Alpha-Numeric-HCPCS-File.zip', '2017/2017-Record-Layout.zip'],
    lengths: { first: 320, further: 91 },
    lines: 10_828,
    notIdentical: { C9607: 2, C9608: 3, G0501: 1 },
    otherLength: [],
    others: 0,
    doubledBlanks: 'G0417 G0418 G0419 G0502 G0503 G9482 G9486 G9488 G9489 G9627',
  },
  {
    id: '2019-01',
    files: ['2019/2019-Alpha-Numeric-HCPCS-File.zip', '2019/2019-HCPCS-Record-Layout.zip'],
    lengths: { first: 320, further: 320 },
    lines: 11_622,
    notIdentical: { C9607: 2, C9608: 3, G0501: 1, G8891: 2 },
    otherLength: [],
    others: 8,
    doubledBlanks: 'C9754 G0417 G0418 G0419 G0502 G0503 G9482 G9486 G9488 G9627 G9986',
  },
  {
    id: '2025-01',
    files: ['2025-01/january-2025-alpha-numeric-hcpcs-file.zip'],
    lengths: { first: 320, further: 320 },
    lines: 15_700,
    notIdentical: { C9607: 2, C9608: 3, G0317: 7, G0501: 1, G0556: 1, G0557: 1, G0558: 1 },
    otherLength: [],
    others: 1,
    doubledBlanks: 'C9754 G0023 G0417 G0418 G0419 G0502 G0557 G0558 G2211 G9482 G9486 G9488 G9627 G9986 M1377',
  },
  {
    id: '2026-01',
    files: ['2026-01/january-2026-alpha-numeric-hcpcs-file.zip'],
    lengths: { first: 320, further: 320 },
    lines: 16_614,
    notIdentical: { C9607: 2, C9608: 3, G0317: 7, G0501: 1, G9871: 1 },
    otherLength: ['G9871'],
    others: 1,
    doubledBlanks: 'C9754 G0023 G0417 G0418 G0419 G0502 G0503 G0558 G2211 G9482 G9486 G9488 G9627 G9986 M1377',
  },
];

describeReleases('the fixed-width text, written again from the tables', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hcpcs-round-trip-'));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  describe.each(releases)('of $id', (release) => {
    let theirs: readonly string[];
    let others: readonly string[];
    let records: readonly (Code | Modifier)[];
    let ours: readonly string[];

    beforeAll(async () => {
      const { text = '' } = await findRecordFiles(release.id);
      const lines = text.replace(/\r\n$/, '').split('\r\n');
      theirs = lines.filter(isRecord);
      others = lines.filter((line) => !isRecord(line));
      records = listRecords(await compiledLibrary(release, folder));
      ours = records.flatMap((record) => recordLines(toCmsRow(record), release.lengths));
    });

    it('has the same number of lines, each with the same record, number and kind', () => {
      expect(theirs).toHaveLength(release.lines);
      expect(ours.map(key)).toEqual(theirs.map(key));
      expect(others).toHaveLength(release.others);
    });

    it('has each column of each record to the byte', () => {
      const firsts = (lines: readonly string[]) =>
        lines.filter(isFirst).map((line) => key(line) + line.slice(91).padEnd(229).slice(0, 229));
      expect(firsts(ours)).toEqual(firsts(theirs));
    });

    it('has each long description, and the double spaces that the text loses at the end of a line', () => {
      const joined = joinDescriptions(theirs);
      const written = new Map(records.map((record) => [record.code as string, record.longDescription]));
      expect([...written.keys()]).toEqual([...joined.keys()]);
      const differing = [...joined].filter(([code, description]) => description !== written.get(code));
      expect(differing.map(([code]) => code).join(' ')).toBe(release.doubledBlanks);
      for (const [code, description] of differing) expect(squeeze(written.get(code))).toBe(squeeze(description));
    });

    it('has all lines to the byte, except those that CMS wrapped or padded differently', () => {
      const differing = theirs.filter((line, index) => line !== ours[index]);
      expect(countBy(differing.map(codeOf))).toEqual(release.notIdentical);
      const sameWords = theirs.filter(
        (line, index) => line !== ours[index] && line.trimEnd() === ours[index]?.trimEnd(),
      );
      expect(sameWords.map(codeOf)).toEqual(release.otherLength);
    });
  });
});

function listRecords({ listModifiers, listCodes, getModifier, getCode }: Library): readonly (Code | Modifier)[] {
  const records = [...listModifiers().map((one) => getModifier(one)), ...listCodes().map((code) => getCode(code))];
  return records.flatMap((record) => record ?? []);
}

function isRecord(line: string): boolean {
  return /^(?: {3}[A-Z][A-Z0-9]|[A-Z]\d{4})\d{5}[3478]/.test(line);
}

function isFirst(line: string): boolean {
  return line[10] === '3' || line[10] === '7';
}

/** Code, number and kind of a line. */
function key(line: string): string {
  return line.slice(0, 11);
}

function codeOf(line: string): string {
  return line.slice(0, 5).trim();
}

/** The long description of each record: the parts in its lines, without padding. */
function joinDescriptions(lines: readonly string[]): ReadonlyMap<string, string> {
  const joined = new Map<string, string>();
  for (const line of lines) {
    const chunk = line.slice(11, 91).trimEnd();
    joined.set(codeOf(line), isFirst(line) ? chunk : `${joined.get(codeOf(line))} ${chunk}`);
  }
  return joined;
}

function squeeze(text = ''): string {
  return text.replace(/ +/g, ' ');
}

function countBy(values: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
