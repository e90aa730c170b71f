/** What is wrong with an input, in the four parts that each message of the codegen has. */
export interface Problem {
  /** File, line or row, code and column, as far as they are known. */
  readonly where: string;
  readonly found: string;
  readonly allowed: string;
  readonly remedy?: string;
  /** The cell that the problem is in: the same one in many records is one fact. */
  readonly cell?: ProblemCell;
}

interface ProblemCell {
  readonly file: string;
  readonly code: string;
  readonly column: string;
  /** Whether the release can be compiled with a blank in its place. */
  readonly mayBeBlank?: boolean;
}

/** The name of a cell on the command line and in the manifest (example: `'C9488.ASC_DT'`). */
export function cellName({ code, column }: Pick<ProblemCell, 'code' | 'column'>): string {
  return `${code}.${column}`;
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

/** One line for each fact, the first twenty of them; or each problem by itself, all of them. */
export function printProblems(problems: readonly Problem[], all = false): string {
  if (all) return problems.map((problem) => printProblem(problem)).join('\n');
  const facts = groupProblems(problems);
  const shown = facts.slice(0, SHOWN).map(printFact);
  const rest = facts.slice(SHOWN).flat().length;
  const atLeast = problems.length < MOST_PROBLEMS ? '' : 'at least ';
  const more = `… and ${atLeast}${rest} more problem${rest === 1 ? '' : 's'}; --all shows each`;
  return [...shown, ...(rest > 0 ? [more] : [])].join('\n');
}

type Fact = readonly [Problem, ...Problem[]];

/** Puts the problems together that say the same of a column. */
function groupProblems(problems: readonly Problem[]): readonly Fact[] {
  const facts = new Map<string, [Problem, ...Problem[]]>();
  for (const [index, problem] of problems.entries()) {
    const { cell, found, allowed } = problem;
    const key = cell ? [cell.file, cell.column, found, allowed].join('\n') : String(index);
    const fact = facts.get(key);
    if (fact) fact.push(problem);
    else facts.set(key, [problem]);
  }
  return [...facts.values()];
}

function printFact([problem, ...others]: Fact): string {
  const { cell, found } = problem;
  if (cell === undefined || others.length === 0) return printProblem(problem);
  const cells = [problem, ...others].flatMap((one) => one.cell ?? []);
  const codes = cells.map(({ code }) => code);
  const where = `${cell.file}, ${cell.column}`;
  return printProblem({ ...problem, where, found: `${found} in ${inRecords(codes)}` }, cells);
}

const NAMED = 5;

/** How many records, and which (example: `'77 records (A6520, A6521, A6522, A6523, A6524, …)'`). */
export function inRecords(codes: readonly string[]): string {
  const rest = codes.length > NAMED ? ', …' : '';
  return `${codes.length} ${codes.length === 1 ? 'record' : 'records'} (${codes.slice(0, NAMED).join(', ')}${rest})`;
}

function printProblem(problem: Problem, cells: readonly ProblemCell[] = problem.cell ? [problem.cell] : []): string {
  const { where, found, allowed, remedy } = problem;
  const remedies = [remedy, howToAccept(cells)].flatMap((one) => one || []);
  return visible([`${where}: found ${found}; allowed: ${allowed}`, ...remedies].reduce(addSentence));
}

function addSentence(text: string, sentence: string): string {
  return `${text}${text.endsWith('?') ? '' : '.'} ${sentence}`;
}

/** The option that lets cells pass, ready to copy. */
function howToAccept(cells: readonly ProblemCell[]): string | undefined {
  if (!cells.some(({ mayBeBlank }) => mayBeBlank)) return undefined;
  const names = cells.slice(0, NAMED).map((cell) => (/ /.test(cell.column) ? `"${cellName(cell)}"` : cellName(cell)));
  const rest = cells.length > NAMED ? ' and the others, which --all names' : '';
  const [these, them] = cells.length > 1 ? ['these cells', 'them'] : ['this cell', 'it'];
  return `To compile it with ${these} blank, add --accept ${names.join(' ')}${rest}, or list ${them} as accepted in the manifest`;
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
