import { printProblems } from '../codegen/problem.ts';
import { readRelease } from '../codegen/read/readRelease.ts';
import { verifyTables } from '../codegen/verifyTables.ts';
import { type ExitCode, exitCodes } from './exitCodes.ts';
import { print } from './terminal.ts';

/** Compares CMS's files with the tables of the package, cell by cell, and prints where they differ. */
export async function verify(
  files: readonly string[],
  { all }: { readonly all: boolean | undefined },
): Promise<ExitCode> {
  const { problems, outcome } = verifyTables(await readRelease(files));
  print(problems.length === 0 ? outcome : printProblems(problems, all));
  return problems.length === 0 ? exitCodes.well : exitCodes.no;
}
