import { releases } from 'hcpcs/history';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { addressOf, go } from '../address.ts';
import { CodeLink } from '../components/CodeLink.tsx';
import { MarkedWords } from '../components/MarkedWords.tsx';
import { NeedsScript } from '../components/NeedsScript.tsx';
import { library } from '../library.ts';
import type { ShownChanges } from '../model/changesBetween.ts';

const IDS: readonly string[] = releases.filter(({ isWhole }) => isWhole).map(({ id }) => id);

/** What changed between two releases, for all codes or for some. */
export function ChangesPage({ query }: { readonly query: URLSearchParams }) {
  const older = idIn(query, 'from') ?? IDS.at(-2) ?? '';
  const newer = idIn(query, 'to') ?? IDS.at(-1) ?? '';
  const codes = query.get('codes') ?? '';
  const answer = useChanges(older, newer, codes);
  const form = useRef<HTMLFormElement>(null);
  function follow(event: Event) {
    event.preventDefault();
    const entries = [...new FormData(form.current ?? undefined)].map(([name, value]) => [name, String(value)]);
    go(addressOf('changes', Object.fromEntries(entries)), { replaces: true });
  }
  return (
    <article>
      <h1>Changes between releases</h1>
      <form class="filters" ref={form} action={addressOf('changes')} onSubmit={follow}>
        <ReleaseField name="from" label="From" value={older} onChange={follow} />
        <ReleaseField name="to" label="To" value={newer} onChange={follow} />
        <label class="wide">
          Only these codes
          <textarea name="codes" rows={2} placeholder="All, or paste codes and modifiers" value={codes} />
        </label>
        <button type="submit">Compare</button>
      </form>
      <NeedsScript />
      {answer === undefined ? (
        <p class="hint" role="status">
          {older < newer ? 'Comparing…' : 'Name the older release first.'}
        </p>
      ) : (
        <Answer answer={answer} />
      )}
    </article>
  );
}

function idIn(query: URLSearchParams, name: string): string | undefined {
  return IDS.find((id) => id === query.get(name));
}

type Answered = ShownChanges | string;

/** The changes, or why there are none; `undefined` while they are looked for. */
function useChanges(older: string, newer: string, codes: string): Answered | undefined {
  const [answer, setAnswer] = useState<Answered>();
  useEffect(() => {
    let isCurrent = true;
    setAnswer(undefined);
    if (older >= newer) return;
    const show = (found: Answered) => isCurrent && setAnswer(found);
    library()
      .changes(older, newer, codes)
      .then(show, () => show('The text has no codes.'));
    return () => {
      isCurrent = false;
    };
  }, [older, newer, codes]);
  return answer;
}

interface ReleaseFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (event: Event) => void;
}

function ReleaseField({ name, label, value, onChange }: ReleaseFieldProps) {
  return (
    <label>
      {label}
      <select name={name} value={value} onChange={onChange}>
        {IDS.map((id) => (
          <option key={id}>{id}</option>
        ))}
      </select>
    </label>
  );
}

function Answer({ answer }: { readonly answer: Answered }) {
  if (typeof answer === 'string') return <p role="status">{answer}</p>;
  const { ended, units, words, fields, added, unknown } = answer;
  const count = ended.length + units.length + words.length + fields.length + added.length;
  return (
    <>
      <p class="hint" role="status">
        {count === 0
          ? 'Nothing changed.'
          : `${ended.length} ended, ${added.length} added, ${words.length} with other words, ${units.length} with another unit, ${fields.length} changes of other fields`}
      </p>
      <Changed title="Ended or ending" items={ended} say={(item) => <Ended {...item} />} />
      <Changed
        title="Another unit"
        items={units}
        say={({ old, new: now }) => <Pair old={old ?? 'not said'} now={now ?? 'not said'} />}
      />
      <Changed
        title="Other words"
        items={words}
        say={({ isReused, runs }) => (
          <>
            {isReused ? <b>Used again with another meaning: </b> : undefined}
            <MarkedWords runs={runs} />
          </>
        )}
      />
      <Changed
        title="Other fields"
        items={fields}
        say={({ property, old, new: now }) => (
          <>
            {property}: <Pair old={old.join(', ') || 'blank'} now={now.join(', ') || 'blank'} />
          </>
        )}
      />
      <Changed
        title="Added"
        items={added}
        say={({ from, shortDescription, unit }) =>
          `${shortDescription}, from ${from}${unit === null ? '' : ` (unit: ${unit})`}`
        }
      />
      {unknown.length === 0 ? undefined : <p>In neither release: {unknown.join(', ')}</p>}
      <p class="hint">Only these two releases are compared: what changed in between and changed back is not shown.</p>
    </>
  );
}

/** As many as are drawn at once. */
const MOST = 100;

interface ChangedProps<Item> {
  readonly title: string;
  readonly items: readonly Item[];
  readonly say: (item: Item) => ComponentChildren;
}

function Changed<Item extends { readonly code: string }>({ title, items, say }: ChangedProps<Item>) {
  const [shown, setShown] = useState(MOST);
  if (items.length === 0) return undefined;
  return (
    <section>
      <h2>
        {title} <small>{items.length.toLocaleString('en-US')}</small>
      </h2>
      <ul class="changes">
        {items.slice(0, shown).map((item, index) => (
          <li key={`${item.code} ${index}`}>
            <CodeLink code={item.code} />
            <div>{say(item)}</div>
          </li>
        ))}
      </ul>
      {items.length > shown ? (
        <button type="button" class="no-print" onClick={() => setShown(shown + 5 * MOST)}>
          Show more
        </button>
      ) : undefined}
    </section>
  );
}

function Ended({ shortDescription, through, replacedBy, unit }: ShownChanges['ended'][number]) {
  return (
    <>
      {shortDescription}, {through === null ? 'no longer in CMS’s file' : `through ${through}`}
      {replacedBy.map(({ code, basis, unit: other }) => (
        <p key={code}>
          Instead <CodeLink code={code} />{' '}
          <small>
            {basis === 'inferred' ? 'inferred, not said by CMS' : 'CMS’s cross reference'}
            {other === unit ? '' : `; its unit is ${other ?? 'not said'}, not ${unit ?? 'said before'}`}
          </small>
        </p>
      ))}
    </>
  );
}

function Pair({ old, now }: { readonly old: string; readonly now: string }) {
  return (
    <>
      <del>{old}</del> <ins>{now}</ins>
    </>
  );
}
