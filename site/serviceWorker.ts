/// <reference lib="webworker" />
import { createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly PrecacheEntry[] };

interface PrecacheEntry {
  readonly url: string;
  /** `null` for a file whose name changes with its content. */
  readonly revision: string | null;
}

// After the first visit the script makes every page, so that codes that were never opened are there without a network.
precacheAndRoute([...self.__WB_MANIFEST]);
const shell = createHandlerBoundToURL(`${import.meta.env.BASE_URL}shell.html`);
// A file such as the sitemap is not a page.
registerRoute(new NavigationRoute(shell, { denylist: [/\.\w+$/] }));
