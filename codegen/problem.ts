/** What is wrong with an input, in the four parts that each message of the codegen has. */
export interface Problem {
  /** File, line or row, code and column, as far as they are known. */
  readonly where: string;
  readonly found: string;
  readonly allowed: string;
  readonly remedy?: string;
}

/** A refusal: nothing has been written. Only `runCommand.ts` turns it into an exit code. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(printProblems(problems));
    this.problems = problems;
  }
}

/** Stops the run if anything is wrong: a release is compiled completely or not at all. */
export function refuseIfAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Refusal(problems);
}

export function refuse(problem: Problem): never {
  throw new Refusal([problem]);
}

const SHOWN = 20;

/** A check may stop here, because the messages about a file that is damaged throughout would fill the memory. */
export const MOST_PROBLEMS = 10_000;

function printProblems(problems: readonly Problem[]): string {
  const shown = problems.slice(0, SHOWN).map(printProblem);
  const rest = problems.length - shown.length;
  const atLeast = problems.length < MOST_PROBLEMS ? '' : 'at least ';
  const more = `… and ${atLeast}${rest} more problem${rest === 1 ? '' : 's'}`;
  return [...shown, ...(rest > 0 ? [more] : [])].join('\n');
}

function printProblem({ where, found, allowed, remedy }: Problem): string {
  return visible(`${where}: found ${found}; allowed: ${allowed}${remedy === undefined ? '' : `. ${remedy}`}`);
}

/**
 * Replaces invisible characters, and those that a terminal or a source file would act on, with their codes (example:
 * `'\\u001b[2J'`), because anyone may have chosen the names in a zip and the texts.
 */
export function visible(text: string): string {
  return text.replace(/(?! )[\p{C}\p{Z}\ufffd]/gu, (character) => {
    const code = (character.codePointAt(0) as number).toString(16).padStart(4, '0');
    return code.length === 4 ? `\\u${code}` : `\\u{${code}}`;
  });
}

/** A value from a file as a message shows it: in quotation marks, escaped, and cut to fit on a line. */
export function quote(value: unknown): string {
  const text = visible(JSON.stringify(String(value)));
  return text.length <= 80 ? text : `${text.slice(0, 76)}…"`;
}
