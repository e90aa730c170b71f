import { library } from './library.ts';

// The worker is started before the page's own code runs. On the home page the search gets ready in it while the page
// comes to life.
const worker = library();

/** Resolves when words can be searched; on another page at once. */
export const prepared: Promise<void> =
  location.pathname === import.meta.env.BASE_URL ? worker.prepareSearch() : Promise.resolve();
