import { departed } from '../generated/history/changes.ts';
import { releases } from '../generated/history/releases.ts';
import { livesOf } from '../src/history/lives.ts';
import { type Observation, observationsOf } from '../src/history/observations.ts';
import { periodOn, periodsOf } from '../src/history/periods.ts';
import { sameButForm } from '../src/history/sameButForm.ts';
import type { HistoricRecord } from '../src/history/types.ts';
import { listCodes, listModifiers } from '../src/index.ts';

/** How well the other releases answer for the first day of one: the codes and modifiers that were in use on it. */
export interface Answers {
  readonly asked: number;
  /** No record is given. */
  readonly none: number;
  /** The record differs only in the action code, which says what CMS did in that quarter. */
  readonly action: number;
  /** The record differs in more. */
  readonly other: number;
}

type Answer = 'right' | Exclude<keyof Answers, 'asked'>;

/** Leaves out one release after the other, and asks the rest what it says. By release, oldest first. */
export function measureHistory(): ReadonlyMap<string, Answers> {
  const ids = [...listCodes(), ...listModifiers(), ...departed.split(',')];
  const history = ids.map(observationsOf);
  // Of the other releases the history has only lives that no later one has.
  return new Map(
    releases
      .filter(({ isWhole }) => isWhole)
      .map(({ id, effectiveDate }) => {
        const answers = history.flatMap((observations) => answerOf(observations, id, effectiveDate));
        const count = (answer: Answer) => answers.filter((one) => one === answer).length;
        return [id, { asked: answers.length, none: count('none'), action: count('action'), other: count('other') }];
      }),
  );
}

/** Nothing if the release does not list the code, or lists it as not in use on its first day. */
function answerOf(observations: readonly Observation[], id: string, day: string): readonly Answer[] {
  const said = observations.find(({ release }) => release.id === id)?.record;
  if (said === undefined || !isInUse(said, day)) return [];
  const others = observations.filter(({ release }) => release.id !== id).map((observation) => without(id, observation));
  const given = periodOn(livesOf(others).flatMap(periodsOf), day)?.record;
  if (given === undefined) return ['none'];
  if (sameButForm(given, said)) return ['right'];
  return sameButForm({ ...given, action: said.action }, said) ? ['action'] : ['other'];
}

/** An observation as it would be without a release, which may be the next one. */
function without(id: string, { next, ...observation }: Observation): Observation {
  const index = releases.findIndex((release) => release.id === next?.id);
  return { ...observation, next: next?.id === id ? releases[index + 1] : next };
}

function isInUse({ addedDate, terminationDate }: HistoricRecord, day: string): boolean {
  return addedDate <= day && (terminationDate === undefined || day <= terminationDate);
}

/** The figures as a table in Markdown, with a total. */
export function printAnswers(answers: ReadonlyMap<string, Answers>): string {
  const all = [...answers.values()];
  const sum = (name: keyof Answers) => all.reduce((total, one) => total + one[name], 0);
  const total: Answers = { asked: sum('asked'), none: sum('none'), action: sum('action'), other: sum('other') };
  const rows = [...answers, ['all', total] as const];
  return [
    '| left out | asked | another record | another action code only | no record |',
    '| --- | --: | --: | --: | --: |',
    ...rows.map(
      ([id, { asked, other, action, none }]) => `| ${[id, ...[asked, other, action, none].map(grouped)].join(' | ')} |`,
    ),
    '',
  ].join('\n');
}

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
