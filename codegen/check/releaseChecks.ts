import type { Problem } from '../problem.ts';
import type { ValidRecord } from './validateRows.ts';

/** A rule that the records of a release must keep together. */
interface ReleaseCheck {
  readonly name: string;
  /** What would go wrong for a user without it. */
  readonly reason: string;
  readonly findProblems: (name: string, records: readonly ValidRecord[]) => readonly Problem[];
}

/** The fixed-width text has no room for more. */
const LONGEST_SHORT = 28;

/** CMS's descriptions have 1.1 million characters. */
const MOST_CHARACTERS = 3_000_000;

export const releaseChecks: readonly ReleaseCheck[] = [
  {
    name: 'some records',
    reason: 'an empty file would make an empty library',
    findProblems: (name, records) =>
      (['code', 'modifier'] as const)
        .filter((kind) => !records.some((record) => record.kind === kind))
        .map((kind) => ({
          where: name,
          found: `no ${kind}`,
          allowed: 'codes and modifiers',
          remedy: 'Take the whole file',
        })),
  },
  {
    name: 'one record a code',
    reason: 'a look-up would find only one of two',
    findProblems: (_, records) => {
      const seen = new Map<string, ValidRecord>();
      return records.flatMap((record) => {
        const first = seen.get(record.code);
        seen.set(record.code, first ?? record);
        return first === undefined
          ? []
          : [problem(record, 'HCPC', `${record.code} again`, `it once (first in ${first.where})`)];
      });
    },
  },
  {
    name: 'a code of its kind',
    reason: 'getCode and getModifier look in different tables',
    findProblems: (_, records) =>
      records
        .filter(({ code, kind }) => (code.length === 5) !== (kind === 'code'))
        .map((record) =>
          problem(record, 'RECID', `${record.cells.RECID} (${record.kind})`, '3 for five characters, 7 for two'),
        ),
  },
  {
    name: 'no end before the beginning',
    reason: 'such a code would never have been valid',
    findProblems: (_, records) =>
      records
        .filter(({ cells }) => cells['TERM DT'] !== '' && (cells['TERM DT'] ?? '') < (cells['ADD DT'] ?? ''))
        .map((record) =>
          problem(
            record,
            'TERM DT',
            String(record.cells['TERM DT']),
            `a day from ${record.cells['ADD DT']} (ADD DT) on`,
          ),
        ),
  },
  {
    name: 'short descriptions that are short',
    reason: 'with their headings exchanged, the long ones would be taken for the short ones',
    findProblems: (name, records) => {
      const lengthOf = ({ cells }: ValidRecord, column: string) => (cells[column] ?? '').length;
      const exchanged = records.filter((record) => {
        const short = lengthOf(record, 'SHORT DESCRIPTION');
        return short > LONGEST_SHORT && short > lengthOf(record, 'LONG DESCRIPTION');
      });
      if (exchanged.length <= records.length / 2) return [];
      const found = `${exchanged.length} of ${records.length} short descriptions longer than the long ones`;
      return [{ where: name, found, allowed: 'short ones that are shorter', remedy: 'Look at the headings' }];
    },
  },
  {
    name: 'descriptions that can be packed',
    reason: 'of words that all differ packing takes two hundred times their size in memory',
    findProblems: (name, records) => {
      const lengthOf = ({ cells }: ValidRecord) => `${cells['LONG DESCRIPTION']}${cells['SHORT DESCRIPTION']}`.length;
      const found = records.reduce((sum, record) => sum + lengthOf(record), 0);
      if (found <= MOST_CHARACTERS) return [];
      return [{ where: name, found: `descriptions of ${found} characters`, allowed: `at most ${MOST_CHARACTERS}` }];
    },
  },
];

function problem(record: ValidRecord, column: string, found: string, allowed: string): Problem {
  return { where: `${record.where}, ${column}`, found, allowed };
}
