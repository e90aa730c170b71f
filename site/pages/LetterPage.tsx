import { addressOf } from '../address.ts';
import { CodeList } from '../components/CodeList.tsx';
import type { LetterPage as Page } from '../model/page.ts';

/** All codes that begin with a letter. */
export function LetterPage({ letter, codes }: Page) {
  return (
    <article>
      <p class="kicker">
        <a href={addressOf('codes')}>Table</a>
      </p>
      <h1>Codes that begin with {letter}</h1>
      <p class="hint">{codes.length.toLocaleString('en-US')} codes, those that have ended included</p>
      <CodeList codes={codes} />
    </article>
  );
}
