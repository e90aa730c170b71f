import { addressOf } from '../address.ts';

/** For an address that leads nowhere. */
export function MissingPage() {
  return (
    <article>
      <h1>Page not found</h1>
      <p class="lead">There is no such code, modifier or page.</p>
      <p>
        <a href={addressOf('')}>Find codes</a>
      </p>
    </article>
  );
}
