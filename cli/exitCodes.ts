/** What the command tells the shell. */
export const exitCodes = {
  /** All is well. */
  well: 0,
  /** Some answer is no: a code that may not be used or is not known, a file that differs. */
  no: 1,
  /** The command is not understood, or its input cannot be read. */
  usage: 2,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
