import { release } from 'hcpcs';
import { useEffect, useRef, useState } from 'preact/hooks';
import { addressOf, go, idIn } from '../address.ts';
import { codesWith } from '../codesWith.ts';
import { FilterBar } from '../components/FilterBar.tsx';
import { type Found, FoundList } from '../components/FoundList.tsx';
import { Letters } from '../components/Letters.tsx';
import { NeedsScript } from '../components/NeedsScript.tsx';
import { type Filters, filtersOf } from '../filters.ts';
import { library } from '../library.ts';

const LIMIT = 50;
/** How long someone must not type until the address follows. */
const PAUSE = 300;

/** Search as you type. Numbers are found at once, words as soon as the search is loaded. */
export function FindPage({ query }: { readonly query: URLSearchParams }) {
  const [text, setText] = useState(query.get('q') ?? '');
  const filters = filtersOf(query);
  const found = useFound(text, filters);
  const list = useRef<HTMLOListElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const follow = (entries: Readonly<Record<string, string>>) =>
    go(addressOf('', { ...Object.fromEntries(query), ...entries }), { replaces: true });

  function type(typed: string) {
    setText(typed);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => follow({ q: typed }), PAUSE);
  }

  function submit(event: Event) {
    event.preventDefault();
    clearTimeout(pause.current);
    const id = idIn(text) ?? found?.results[0]?.code;
    if (id !== undefined) go(addressOf(id, { on: filters.on }));
  }

  function press(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    list.current?.querySelector('a')?.focus();
  }

  useEffect(() => {
    // For someone who came here from another page.
    library().prepareSearch();
    return () => clearTimeout(pause.current);
  }, []);
  return (
    <div class="find">
      <h1>Find a HCPCS code</h1>
      <p class="lead">
        {release.counts.codes.toLocaleString('en-US')} codes and {release.counts.modifiers} modifiers of CMS’s release{' '}
        {release.id}
      </p>
      <search>
        <form action={addressOf('')} onSubmit={submit}>
          <label class="hidden" for="q">
            Code or words
          </label>
          <input
            id="q"
            name="q"
            type="search"
            class="large"
            placeholder="Q4257, wheelchair cushion, cpap…"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            value={text}
            onInput={({ currentTarget }) => type(currentTarget.value)}
            onKeyDown={press}
          />
          <FilterBar filters={filters} onChange={(name, value) => follow({ q: text, [name]: value })} />
        </form>
      </search>
      <NeedsScript />
      <p class="hint" role="status">
        {sayFound(text, found)}
      </p>
      <FoundList list={list} results={found?.results ?? []} on={filters.on} />
      {text === '' ? <Letters /> : undefined}
    </div>
  );
}

interface Answer {
  readonly results: readonly Found[];
  /** Whether the search itself has answered, and not only the list of numbers. */
  readonly isWhole: boolean;
}

/** What a text finds; `undefined` for no text. */
function useFound(text: string, filters: Filters): Answer | undefined {
  const [found, setFound] = useState<Answer>();
  const wanted = JSON.stringify([text, filters]);
  useEffect(() => {
    let isCurrent = true;
    if (text.trim() === '') {
      setFound(undefined);
      return;
    }
    const show = (next: Answer) => {
      if (isCurrent) setFound(next);
    };
    setFound((before) => (before?.isWhole ? before : { results: codesWith(text, LIMIT), isWhole: false }));
    library()
      .search(text, filters, LIMIT)
      .then((results) => show({ results, isWhole: true }));
    return () => {
      isCurrent = false;
    };
  }, [wanted]);
  return found;
}

function sayFound(text: string, found: Answer | undefined): string {
  if (text.trim() === '' || found === undefined) return 'Type a code, a part of one, or words of its description.';
  const { length } = found.results;
  if (!found.isWhole) return 'Words can be searched in a moment…';
  if (length === 0) return 'Nothing fits. Try fewer words or filters.';
  return `${length === LIMIT ? `The best ${LIMIT}` : length} result${length === 1 ? '' : 's'}`;
}
