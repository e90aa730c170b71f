import type { ReleaseRecords } from '../codegen/model.ts';

const TIMES = 10;
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const SYLLABLES = ['ab', 'ci', 'de', 'fo', 'gly', 'ken', 'li', 'mab', 'nor', 'po', 'ra', 'sta', 'tin', 'u', 'vi', 'zo'];

/** A release with ten times as many codes: next to each code are variants of it, with names of their own. */
export function tenfold({ codes, modifiers }: ReleaseRecords): ReleaseRecords {
  const ids = idsOf(codes.length * TIMES);
  const variants = codes.flatMap((record) => Array.from({ length: TIMES }, () => record));
  return {
    codes: variants.map((record, row) => ({
      ...record,
      code: ids[row] as string,
      longDescription: `${record.longDescription} ${nameOf(row)}`,
      shortDescription: `${record.shortDescription} ${nameOf(row)}`,
    })),
    modifiers,
  };
}

/** Codes of all letters, in runs of four consecutive codes with gaps of various lengths. */
function idsOf(count: number): readonly string[] {
  const numbers = Array.from({ length: 10_000 }, (_, number) => String(number).padStart(4, '0'));
  const all = LETTERS.flatMap((letter) =>
    numbers.filter((_, number) => mixed(number >>> 2) % 5 < 2).map((n) => letter + n),
  );
  if (all.length < count) throw new Error(`${all.length} codes, fewer than ${count}`);
  return all.slice(0, count);
}

/** A name that occurs once or a few times, like the names of drugs. */
function nameOf(row: number): string {
  const number = mixed(row);
  return [0, 4, 8].map((shift) => SYLLABLES[(number >>> shift) & 15]).join('');
}

/** A number that shows nothing of the number it is made from. */
function mixed(number: number): number {
  return Math.imul(number + 1, 0x9e3779b1) >>> 8;
}
