import { createHash } from 'node:crypto';
import type { Library } from './libraryOn.ts';

type Ask = (input: unknown) => unknown;

/** All that a library answers, by the name of each of its exports, as hashes: two libraries are the same or not. */
export function answersOf(library: Library): Readonly<Record<string, string>> {
  const ids = [...library.listCodes(), ...library.listModifiers()];
  const inputs = [...ids, ...ids.map((id) => ` ${id.toLowerCase()}\t`), ...valuesOf(library), ...strangers];
  const records = ids.map((id) => library.getCode(id) ?? library.getModifier(id));
  const answers = Object.entries(library).map(([name, value]: [string, unknown]) => {
    if (typeof value !== 'function') return [name, hash([value])];
    if (name.startsWith('list')) return [name, hash([value()])];
    return [name, hash((name === 'describeRecord' ? records : inputs).map((input: unknown) => (value as Ask)(input)))];
  });
  return Object.fromEntries(answers);
}

const strangers = ['', 'A', 'polluted', 'coverage', 'get', '0', '1', undefined, null, 0, 1, {}, [], ['A0021']];

/** Each value of a coded field, and each number that a note may have. */
function valuesOf(library: Library): readonly string[] {
  const tables = Object.values(library).filter((value) => Array.isArray(value)) as { code: string }[][];
  const numbers = Array.from({ length: 300 }, (_, number) => String(number).padStart(4, '0'));
  return [...tables.flatMap((table) => table.map(({ code }) => code)), ...numbers];
}

function hash(answers: readonly unknown[]): string {
  const sha256 = createHash('sha256');
  for (const answer of answers) sha256.update(`${spell(answer)}\n`);
  return sha256.digest('hex');
}

/** A value with nothing but what is its own, and whether it is frozen. */
function spell(value: unknown): string {
  if (typeof value !== 'object' || value === null) return `${typeof value} ${String(value)}`;
  const own = Object.keys(value).map((key) => `${key}: ${spell(value[key as keyof typeof value])}`);
  return `${Array.isArray(value) ? 'list' : 'object'}${Object.isFrozen(value) ? '' : '?'} {${own.join(', ')}}`;
}
