/** A command that cannot be carried out as it was written, or whose input cannot be read: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
