import { checkCodeInHistory, completeSince, type HistoricCheck } from '../../src/history/index.ts';
import { checkCode, getModifierMeaning, parseCode, type Replacement, suggestCodes } from '../../src/index.ts';
import { sayCheck, sayMeant } from '../sentences.ts';
import type { Claim } from './format.ts';
import { type DateFormat, readDay } from './readDay.ts';

/** What was found on a line, from `active` to what may not be used and what cannot be read. */
export type Status = 'active' | 'blank' | 'cpt' | 'cdt' | Problem;

/** The kinds of problems, in the order of the summary. */
export const problems = [
  'terminated',
  'notYetEffective',
  'unlisted',
  'malformed',
  'modifierTerminated',
  'modifierNotYetEffective',
  'modifierUnlisted',
  'modifierMalformed',
  'badDate',
  'unreadable',
] as const;
export type Problem = (typeof problems)[number];

export interface Found {
  readonly status: Status;
  /** What replaced a code or modifier that has ended. */
  readonly successors: readonly Replacement[];
  /** A problem in words. */
  readonly said: string;
}

export interface CheckOptions {
  /** The day of lines without a date column. */
  readonly on: string;
  readonly dateFormat: DateFormat;
}

/** Codes and dates repeat from line to line. A memory is emptied when it is full, so that it has a constant size. */
const MOST_REMEMBERED = 50_000;

/** Makes the check of a file's lines, which remembers what it has read. */
export function claimCheck({ on, dateFormat }: CheckOptions): (claim: Claim) => Found {
  const readCode = remembered(readWritten);
  const readDate = remembered((text: string) => readDay(text, dateFormat));
  const readModifier = remembered(termOf);
  const explain = remembered(explainClaim);
  return ({ code: written, modifiers, date }) => {
    const { code, term, withIt, settled } = readCode(written);
    if (settled) return settled;
    const day = date === undefined ? on : readDate(date);
    if (day === undefined) return badDate(date);
    const isFine = (modifier: string) => modifier === '' || includes(readModifier(modifier), day);
    if (includes(term, day) && withIt.every(isFine) && modifiers.every(isFine)) return ACTIVE;
    return explain([code, day, ...withIt, ...modifiers].join('\n'));
  };
}

/** The days on which a code or modifier may be used, both inclusive. */
interface Term {
  readonly from: string;
  readonly through: string;
}

/** The term of a listed code or modifier that has begun; most lines need no more than that. */
function termOf(id: string): Term | undefined {
  const check = checkCode(id);
  if (check.status !== 'active' && check.status !== 'terminated') return undefined;
  return { from: check.from, through: check.through ?? '9999-12-31' };
}

function includes(term: Term | undefined, day: string): boolean {
  return term !== undefined && term.from <= day && day <= term.through;
}

function remembered<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined || answers.has(text)) return known as Answer;
    if (answers.size >= MOST_REMEMBERED) answers.clear();
    const answer = ask(text);
    answers.set(text, answer);
    return answer;
  };
}

const ACTIVE: Found = { status: 'active', successors: [], said: '' };

/** A cell with a code, and what can be said of it without a day. */
interface Written {
  readonly code: string;
  readonly term: Term | undefined;
  /** The modifiers in the same cell. */
  readonly withIt: readonly string[];
  readonly settled: Found | undefined;
}

function readWritten(text: string): Written {
  const { code = '', modifiers: withIt = [] } = parseCode(text) ?? {};
  return { code, term: termOf(code), withIt, settled: settle(text, code) };
}

function settle(text: string, code: string): Found | undefined {
  if (text.trim() === '') return { ...ACTIVE, status: 'blank' };
  if (code === '') return { ...ACTIVE, status: 'malformed', said: sayMalformed(text) };
  const { status } = checkCode(code);
  return status === 'cpt' || status === 'cdt' ? { ...ACTIVE, status } : undefined;
}

function sayMalformed(text: string): string {
  return `${JSON.stringify(text.slice(0, 40))} is not a code${sayMeant(suggestCodes(text).map(({ code }) => code))}`;
}

function badDate(date = ''): Found {
  return { ...ACTIVE, status: 'badDate', said: `${JSON.stringify(date.slice(0, 40))} is not a date` };
}

/** A cell may have several modifiers. */
function splitModifiers(text: string): readonly string[] {
  return text.toUpperCase().match(/[^\s,;:/|-]+/g) ?? [];
}

/** Takes a code, a day and modifiers, line by line: a text, because answers are remembered by it. */
function explainClaim(lines: string): Found {
  const [code = '', on = '', ...cells] = lines.split('\n');
  const day = { on, completeSince };
  const check = checkCodeInHistory(code, { on });
  if (check.status !== 'active') {
    const meant = check.status === 'unlisted' ? sayMeant(suggestCodes(code).map((suggestion) => suggestion.code)) : '';
    return { status: check.status, successors: replacements(check), said: `${code} ${sayCheck(check, day)}${meant}` };
  }
  for (const modifier of cells.flatMap(splitModifiers)) {
    const status = modifierStatuses[checkCodeInHistory(modifier, { on }).status];
    if (status === undefined || getModifierMeaning(code, modifier)?.origin !== undefined) continue;
    const found = checkCodeInHistory(modifier, { on });
    return { status, successors: replacements(found), said: `${code}: modifier ${modifier} ${sayCheck(found, day)}` };
  }
  return ACTIVE;
}

/** What a modifier's own status is called in a file. Those of the AMA are not checked. */
const modifierStatuses: Readonly<Partial<Record<HistoricCheck['status'], Problem>>> = {
  terminated: 'modifierTerminated',
  notYetEffective: 'modifierNotYetEffective',
  unlisted: 'modifierUnlisted',
  malformed: 'modifierMalformed',
};

function replacements(check: HistoricCheck): readonly Replacement[] {
  return check.status === 'terminated' ? check.replacedBy : [];
}
