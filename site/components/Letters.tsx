import { addressOf } from '../address.ts';
import { letters } from '../codesWith.ts';

/** Ways to all codes that need no script. */
export function Letters() {
  return (
    <section class="letters">
      <h2>Codes by letter</h2>
      <ul>
        {letters.map((letter) => (
          <li key={letter}>
            <a href={addressOf(`codes/${letter}`)}>{letter}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
