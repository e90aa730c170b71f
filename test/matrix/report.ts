/** Prints whether something is true. If it is not, the command fails in the end. */
export function report(what: string, holds: boolean): void {
  console.log(`${holds ? 'yes' : 'NO '}  ${what}`);
  if (!holds) process.exitCode = 1;
}
