import { existsSync } from 'node:fs';
import { answerFor } from './answer.ts';
import { type ExitCode, exitCodes } from './exitCodes.ts';
import { sayAnswer } from './sentences.ts';
import { colorsFor, print } from './terminal.ts';
import { UsageError } from './usageError.ts';

interface Options {
  readonly on: string | undefined;
  readonly json: boolean | undefined;
}

/** Prints for each code whether it may be used on the day, and what instead. */
export async function check(codes: readonly string[], { on, json }: Options): Promise<ExitCode> {
  const answers = codes.map((code) => answerFor(code, on));
  for (const { input, check } of answers) if (check.status === 'malformed') refuseFile(input);
  if (json) print(JSON.stringify(answers, null, 2));
  else {
    const { green, red, yellow } = colorsFor();
    const width = Math.max(...codes.map(({ length }) => length));
    for (const answer of answers) {
      const color = answer.mayBeUsed === undefined ? yellow : answer.mayBeUsed ? green : red;
      print(`${color(answer.input.padEnd(width))}  ${sayAnswer(answer)}`);
    }
  }
  return answers.some(({ mayBeUsed }) => mayBeUsed === false) ? exitCodes.no : exitCodes.well;
}

/** Someone who names a file forgot to say where the codes are in it. */
function refuseFile(input: string): void {
  if (existsSync(input)) throw new UsageError(`${input} is a file; say with --column which column has the codes`);
}
