import { hydrate, render } from 'preact';
import { App } from './App.tsx';
import { BASE, routeOf } from './address.ts';
import { dayIn } from './filters.ts';
import { library } from './library.ts';
import type { Page } from './model/page.ts';
import { prepared } from './prepareSearch.ts';
import { headOf } from './titles.ts';

// The pages are there as HTML. This script makes them live, and follows links without a new load where the browser has
// the Navigation API; elsewhere each link loads the page that is there.

const live = document.body;

/** What a page shows. Only what needs the data asks the worker. */
async function pageAt({ pathname, searchParams }: URL): Promise<Page> {
  const route = routeOf(pathname);
  switch (route.kind) {
    case 'find':
    case 'changes':
    case 'codes':
    case 'check':
    case 'missing':
      return { kind: route.kind };
    default:
      return library().page(route, dayIn(searchParams));
  }
}

async function show(address: string): Promise<void> {
  const url = new URL(address);
  const page = await pageAt(url);
  document.title = headOf(page).title;
  render(<App page={page} query={url.searchParams} />, live);
}

/** Takes the page over as it is; what it shows on another day, or what no host has as a page, is made here. */
async function start(): Promise<void> {
  const url = new URL(location.href);
  const page = await pageAt(url);
  const isSame = live.dataset.page === page.kind && dayIn(url.searchParams) === undefined;
  const app = <App page={page} query={url.searchParams} />;
  if (isSame) hydrate(app, live);
  else {
    live.replaceChildren();
    document.title = headOf(page).title;
    render(app, live);
  }
  live.dataset.live = '';
}

function follow(event: NavigateEvent): void {
  const { pathname, origin } = new URL(event.destination.url);
  const isOurs = origin === location.origin && pathname.startsWith(BASE) && !/\.\w+$/.test(pathname);
  if (!event.canIntercept || !isOurs || event.hashChange || event.downloadRequest !== null || event.formData) return;
  const keepsFocus = (event.info as { keepsFocus?: boolean } | undefined)?.keepsFocus;
  event.intercept({
    handler: () => show(event.destination.url),
    ...(keepsFocus ? { focusReset: 'manual', scroll: 'manual' } : {}),
  });
}

await start();
window.navigation?.addEventListener('navigate', follow);
// What is kept for later does not delay the search.
await prepared;
await navigator.serviceWorker?.register(`${BASE}serviceWorker.js`);
