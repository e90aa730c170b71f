import { codedTables, listCodes, listModifiers } from 'hcpcs';
import { listRecordsIn, releases } from 'hcpcs/history';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { App } from './App.tsx';
import { routeOf } from './address.ts';
import { letters } from './codesWith.ts';
import type { Page } from './model/page.ts';
import { pageOf } from './model/pageOf.ts';
import { headOf } from './titles.ts';

/** The head and the body of a page, as HTML. */
export interface RenderedPage {
  readonly head: string;
  readonly body: string;
  readonly kind: string;
}

/** The paths of all pages, below the site's base. */
export function listPaths(): readonly string[] {
  const left = releases.flatMap(({ id }) => listRecordsIn(id).map(({ code }) => code));
  return [
    '',
    ...['fields', 'modifiers', 'changes', 'codes', 'check'],
    ...Object.keys(codedTables).map((property) => `fields/${property}`),
    ...letters.map((letter) => `codes/${letter}`),
    ...new Set<string>([...listCodes(), ...listModifiers(), ...left]),
  ];
}

/** Renders the page of an address. */
export function renderAddress(pathname: string): RenderedPage {
  return render(pageOf(routeOf(pathname)));
}

/** Renders the page without content, in which the script shows any other one. */
export function renderShell(): RenderedPage {
  return render({ kind: 'shell' });
}

function render(page: Page): RenderedPage {
  const { title, description } = headOf(page);
  return {
    kind: page.kind,
    head: renderToStaticMarkup(
      <>
        <title>{title}</title>
        <meta name="description" content={description} />
      </>,
    ),
    body: renderToStaticMarkup(<App page={page} query={new URLSearchParams()} />),
  };
}
