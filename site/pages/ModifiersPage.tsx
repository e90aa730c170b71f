import { useState } from 'preact/hooks';
import { CodeLink } from '../components/CodeLink.tsx';
import type { ModifiersPage as Page } from '../model/page.ts';

/** All modifiers, and the pairs of letters that say where an ambulance trip began and ended. */
export function ModifiersPage({ modifiers, places }: Page) {
  return (
    <article>
      <h1>Modifiers</h1>
      <p class="lead">
        A modifier stands after a code on a claim line. CMS lists {modifiers.length} of two characters.
      </p>
      <AmbulancePairs places={places} />
      <section>
        <h2>CMS’s modifiers</h2>
        <dl class="modifiers">
          {modifiers.map(({ code, longDescription, through }) => (
            <div key={code}>
              <dt>
                <CodeLink code={code} />
              </dt>
              <dd>
                {longDescription}
                {through === undefined ? undefined : <small> through {through}</small>}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </article>
  );
}

/** Where a trip began and where it ended, as two letters. */
function AmbulancePairs({ places }: Pick<Page, 'places'>) {
  const [origin, setOrigin] = useState('R');
  const [destination, setDestination] = useState('H');
  const placeOf = (wanted: string) => places.find(({ letter }) => letter === wanted)?.place;
  return (
    <section>
      <h2>Ambulance trips</h2>
      <p>
        On the ambulance codes A0021 to A0999, two of these letters are the origin and the destination of a trip, even
        where the same two letters are another modifier of CMS’s on other codes. The letters are from the Medicare
        Claims Processing Manual, Pub. 100-04, chapter 15, section 30, in plain words.
      </p>
      <form class="pair no-print" onSubmit={(event) => event.preventDefault()}>
        <PlaceField label="From" value={origin} places={places.filter(({ isOrigin }) => isOrigin)} set={setOrigin} />
        <PlaceField label="To" value={destination} places={places} set={setDestination} />
        <output>
          <b class="code">{`${origin}${destination}`}</b> from {placeOf(origin)} to {placeOf(destination)}
        </output>
      </form>
      <table class="values">
        <thead>
          <tr>
            <th scope="col">Letter</th>
            <th scope="col">Place</th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ letter, place, isOrigin }) => (
            <tr key={letter}>
              <th scope="row" class="code">
                {letter}
              </th>
              <td>
                {place}
                {isOrigin ? undefined : <small> (as a destination only)</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface PlaceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly places: Page['places'];
  readonly set: (letter: string) => void;
}

function PlaceField({ label, value, places, set }: PlaceFieldProps) {
  return (
    <label>
      {label}{' '}
      <select value={value} onChange={({ currentTarget }) => set(currentTarget.value)}>
        {places.map(({ letter, place }) => (
          <option key={letter} value={letter}>{`${letter}: ${place}`}</option>
        ))}
      </select>
    </label>
  );
}
