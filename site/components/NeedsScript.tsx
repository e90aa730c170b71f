import { addressOf } from '../address.ts';

/** For browsers without a script: what reads without one. */
export function NeedsScript() {
  return (
    <noscript>
      <p>
        This needs a script. The pages of the codes read without one: see the letters on{' '}
        <a href={addressOf('')}>the first page</a>.
      </p>
    </noscript>
  );
}
