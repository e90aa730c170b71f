import type * as fhir from '../../src/fhir/index.ts';
import type * as history from '../../src/history/index.ts';
import type * as index from '../../src/index.ts';
import type * as literal from '../../src/literal/index.ts';
import type * as search from '../../src/search/index.ts';
import type * as x12 from '../../src/x12/index.ts';
import type * as zod from '../../src/zod/index.ts';

// What each entry must answer in every environment. This file imports only types, so that the same text runs as an ES
// module and as CommonJS: it gets the entries from whoever asks.

/** The entries, and some functions by their own paths. */
export interface Entries {
  readonly index: typeof index;
  readonly literal: typeof literal;
  readonly history: typeof history;
  readonly fhir: typeof fhir;
  readonly x12: typeof x12;
  readonly search: typeof search;
  readonly zod: typeof zod;
  readonly paths: Pick<typeof index, 'isCode' | 'decodeCoverage'>;
}

/** What is asked, how, and what the library must answer or throw. */
type Fact = readonly [question: string, ask: () => unknown, expected: unknown];

export const facts: { readonly [Entry in keyof Entries]: (entry: Entries[Entry]) => readonly Fact[] } = {
  index: (hcpcs) => [
    ['a record', () => hcpcs.getCode('e0601')?.shortDescription, 'Cont airway pressure device'],
    ['an unknown code', () => hcpcs.getCode('polluted'), undefined],
    ['a modifier', () => hcpcs.getModifier('rr')?.code, 'RR'],
    ['a meaning', () => hcpcs.decodeCoverage('C')?.description, 'Carrier judgment'],
    ['a guard', () => [hcpcs.isCode('E0601'), hcpcs.isCode('constructor')], [true, false]],
    ['lists', () => [hcpcs.listCodes().length, hcpcs.listModifiers().length], Object.values(hcpcs.release.counts)],
    ['a check', () => hcpcs.checkCode('J1440', { on: '2013-06-01' }).status, 'notYetEffective'],
    ['a parsed code', () => hcpcs.parseCode('e0601-rr'), { code: 'E0601', modifiers: ['RR'], codeSystem: 'hcpcs' }],
    [
      'codes in a text',
      () => hcpcs.extractCodes('Bill E0601-RR and J0131.').map(({ code }) => code),
      ['E0601', 'J0131'],
    ],
    [
      'codes in other scripts',
      () => hcpcs.extractCodes('\u00fc E0601 \u2014 \u5b57').map(({ code }) => code),
      ['E0601'],
    ],
    ['a slip', () => hcpcs.suggestCodes('EO6O1'), [{ code: 'E0601', slip: 'lookAlike' }]],
    ['an ambulance pair', () => hcpcs.getModifierMeaning('A0428', 'RH')?.destination, 'hospital'],
    ['a unit', () => hcpcs.getBillingUnit('J0131')?.text, '10 mg'],
    ['a day', () => hcpcs.isCalendarDate('2026-02-29'), false],
    ['a day that does not exist', () => hcpcs.isActive('E0601', { on: '2026-02-29' }), 'RangeError'],
    ['a frozen record', () => Object.isFrozen(hcpcs.getCode('E0601')), true],
  ],
  literal: (hcpcs) => [['a record', () => hcpcs.getCode('E0601').shortDescription, 'Cont airway pressure device']],
  history: ({ getCodeOn, getHistory }) => [
    ['lives of a code', () => getHistory('J1440').length, 2],
    ['an older record', () => getCodeOn('J1440', '2013-06-01')?.shortDescription, 'Filgrastim 300 mcg injection'],
  ],
  fhir: ({ fromCoding, lookup, toCoding }) => [
    ['a Coding', () => toCoding('E0601')?.display, 'Continuous positive airway pressure (cpap) device'],
    ['there and back', () => fromCoding(toCoding('E0601')), 'E0601'],
    ['a look-up', () => lookup('E0601')?.resourceType, 'Parameters'],
  ],
  x12: ({ formatProcedureIdentifier, parseProcedureIdentifier }) => [
    [
      'a composite',
      () => formatProcedureIdentifier({ code: 'E0601', modifiers: ['RR'], codeSystem: 'hcpcs' }, { separator: '>' }),
      'HC>E0601>RR',
    ],
    ['its procedure', () => parseProcedureIdentifier('HC:E0601:RR:KX')?.modifiers, ['RR', 'KX']],
  ],
  search: ({ createSearch }) => [
    ['words', () => createSearch({ kinds: ['code'] })('cpap', { limit: 1 })[0]?.code, 'E0601'],
    ['a product', () => createSearch()('keytruda')[0]?.code, 'J9271'],
  ],
  zod: ({ codeSchema, coverageSchema, hcpcsCode }) => [
    ['a code', () => hcpcsCode.parse(' e0601 '), 'E0601'],
    ['a slip', () => hcpcsCode.safeParse('EO6O1').success, false],
    ['a value', () => [coverageSchema.safeParse('C').success, coverageSchema.safeParse('X').success], [true, false]],
    ['no record', () => codeSchema.safeParse({}).success, false],
  ],
  paths: ({ decodeCoverage, isCode }) => [
    ['a guard', () => isCode('E0601'), true],
    ['a meaning', () => decodeCoverage('C')?.description, 'Carrier judgment'],
  ],
};

/** The facts that do not hold, and a checksum of all records, with the meanings and the past of some. As JSON. */
export function askEntries(entries: Partial<Entries>): string {
  const wrong = Object.keys(entries).flatMap((name) => wrongOf(entries, name as keyof Entries));
  return JSON.stringify({ wrong, checksum: checksumOf(entries) });
}

function wrongOf<Entry extends keyof Entries>(entries: Partial<Entries>, name: Entry): readonly string[] {
  const entry = entries[name];
  if (entry === undefined) return [`${name} is missing`];
  return facts[name](entry).flatMap(([question, ask, expected]) => {
    const found = answerOf(ask);
    const isRight = JSON.stringify(found) === JSON.stringify(expected);
    return isRight ? [] : `${name}, ${question}: ${JSON.stringify(found)}`;
  });
}

/** The answer, or the name of the error. */
function answerOf(ask: () => unknown): unknown {
  try {
    return ask();
  } catch (error) {
    return (error as Error).name;
  }
}

function checksumOf({ index, history }: Partial<Entries>): number {
  if (!index || !history) return 0;
  let sum = 0;
  for (const [position, id] of [...index.listCodes(), ...index.listModifiers()].entries()) {
    const record = index.getCode(id) ?? index.getModifier(id);
    const more = record && position % 50 === 0 ? [index.describeRecord(record), history.getHistory(id)] : [];
    const text = JSON.stringify([record, more]);
    for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  }
  return sum;
}
