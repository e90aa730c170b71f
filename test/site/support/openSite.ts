import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { serve } from '../../../site/build/serve.ts';
import { launch } from '../../support/browser.ts';

export interface OpenSite {
  /** The address of the site, with a slash at its end. */
  readonly origin: string;
  /** Stops the server. */
  close(): Promise<void>;
  /** Opens a page of the site in a context of its own, and waits until the script has taken it over. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
}

/** Serves the built site and starts a browser, for the tests of a `describe`. */
export function openSite(): OpenSite {
  let server: Server;
  let browser: Browser;
  let origin = '';
  const contexts: { close(): Promise<void> }[] = [];
  const close = () =>
    new Promise<void>((resolve) => {
      server?.close(() => resolve());
      server?.closeAllConnections();
    });
  beforeAll(async () => {
    server = serve(inject('site'), '/');
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    browser = await launch();
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterAll(async () => {
    await browser?.close();
    await close();
  });
  return {
    get origin() {
      return origin;
    },
    close,
    async open(path, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
      contexts.push(context);
      const page = await context.newPage();
      await page.goto(origin + path);
      await page.locator('body[data-live]').waitFor();
      return page;
    },
  };
}
