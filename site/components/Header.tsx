import { addressOf, go, idIn } from '../address.ts';
import type { Page } from '../model/page.ts';

const SECTIONS: readonly (readonly [path: string, name: string, kinds: readonly Page['kind'][]])[] = [
  ['', 'Find', ['find']],
  ['codes', 'Table', ['codes', 'letter']],
  ['fields', 'Fields', ['fields', 'field']],
  ['modifiers', 'Modifiers', ['modifiers']],
  ['changes', 'Changes', ['changes']],
  ['check', 'Check', ['check']],
];

/** The name of the site, its sections, and a search field on all pages but the one that has its own. */
export function Header({ page }: { readonly page: Page }) {
  return (
    <header class="header">
      <div class="header-row">
        <a class="brand" href={addressOf('')}>
          <Icon />
          HCPCS Level II
        </a>
        {page.kind === 'find' ? undefined : <HeaderSearch />}
        <nav aria-label="Sections">
          <ul>
            {SECTIONS.map(([path, name, kinds]) => (
              <li key={path}>
                <a href={addressOf(path)} aria-current={kinds.includes(page.kind) ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}

/** The same as `icon.svg`, as a part of the page: an image would be a document of its own for the browser. */
function Icon() {
  return (
    <svg viewBox="0 0 32 32" width={28} height={28} aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#1d4f91" />
      <path d="M9 8v16M23 8v16M9 16h14" stroke="#fff" stroke-width="4" stroke-linecap="round" />
    </svg>
  );
}

/** A form of HTML: without a script it leads to the search, too. */
function HeaderSearch() {
  function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
    const id = idIn(String(new FormData(event.currentTarget).get('q') ?? ''));
    if (id === undefined) return;
    event.preventDefault();
    go(addressOf(id));
  }
  return (
    <search>
      <form class="header-search" action={addressOf('')} onSubmit={submit}>
        <label class="hidden" for="header-q">
          Code or words
        </label>
        <input id="header-q" name="q" type="search" placeholder="Code or words" autocomplete="off" spellcheck={false} />
        <button type="submit">Find</button>
      </form>
    </search>
  );
}
