import { createHash } from 'node:crypto';
import type { createSearch } from '../../src/search/index.ts';
import { HCPCS_SYSTEM } from '../../src/shared/hcpcsSystems.ts';
import type { Library } from './libraryOn.ts';

/** What a search finds for words of each kind. */
function answersOfSearch(create: typeof createSearch): readonly unknown[] {
  const searches = [create(), create({ on: DAY, kinds: ['code'], where: { coverage: 'C' } })];
  const queries = ['cpap', 'knee brace', 'whelchair', 'keytruda', 'J92', 'e06o1', '10 mg', 'kx', ''];
  return searches.flatMap((search) => queries.flatMap((query) => search(query, { limit: 20 })));
}

type Ask = (input: unknown, day: unknown) => unknown;

/**
 * All answers of an entry, by the names of its exports, as hashes, which can only be compared. The inputs come from the
 * main entry.
 */
export function answersOf(entry: object, main: Library): Readonly<Record<string, string>> {
  const ids = [...main.listCodes(), ...main.listModifiers()];
  const few = ids.filter((_, index) => index % 100 === 0);
  const inputs = [
    ...ids,
    ...ids.map((id) => ` ${id.toLowerCase()}\t`),
    ...few.flatMap((code) => [`HC:${code}:RR`, { system: HCPCS_SYSTEM, code }, { code: few[0] }]),
    ...valuesOf(main),
    ...strangers,
  ];
  const records = ids.map((id) => main.getCode(id) ?? main.getModifier(id));
  const answers = Object.entries(entry).map(([name, value]: [string, unknown]) => {
    if (typeof value !== 'function') return [name, hash([value])];
    // 6 MB each: not one for each input.
    if (name === 'codeSystem') return [name, hash([value(), value({ designations: false })])];
    if (name === 'createSearch') return [name, hash(answersOfSearch(value as typeof createSearch))];
    if (name === 'listRecordsIn') return [name, hash(['2017-01', '', undefined].map((id) => value(id)))];
    if (value.length === 0) return [name, hash([value()])];
    const all = name === 'describeRecord' ? records : inputs;
    const answer = (day: unknown) => (input: unknown) => ask(value as Ask, input, day);
    return [name, hash([...all.map(answer(DAY)), ...few.map(answer({ on: DAY })), ...few.map(answer({}))])];
  });
  return Object.fromEntries(answers);
}

/** For functions that take a day: one on which many codes were different. */
const DAY = '2019-06-30';

/** The answer, or the message of the error. */
function ask(value: Ask, input: unknown, day: unknown): unknown {
  try {
    return value(input, day);
  } catch (error) {
    return String(error);
  }
}

const strangers = ['', 'A', 'polluted', 'coverage', 'get', '0', '1', undefined, null, 0, 1, {}, [], ['A0021']];

/** Every value of a coded field, and every number that a note may have. */
function valuesOf(library: Library): readonly string[] {
  const tables = Object.values(library.codedTables) as readonly (readonly { readonly code: string }[])[];
  const numbers = Array.from({ length: 300 }, (_, number) => String(number).padStart(4, '0'));
  return [...tables.flatMap((table) => table.map(({ code }) => code)), ...numbers];
}

function hash(answers: readonly unknown[]): string {
  const sha256 = createHash('sha256');
  for (const answer of answers) sha256.update(`${spell(answer)}\n`);
  return sha256.digest('hex');
}

/** The own properties of a value, and whether it is frozen. */
function spell(value: unknown): string {
  if (typeof value !== 'object' || value === null) return `${typeof value} ${String(value)}`;
  const own = Object.keys(value).map((key) => `${key}: ${spell(value[key as keyof typeof value])}`);
  return `${Array.isArray(value) ? 'list' : 'object'}${Object.isFrozen(value) ? '' : '?'} {${own.join(', ')}}`;
}
