import { execFileSync } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { describe } from 'vitest';

export const NO_CHROMIUM = 'Chromium is missing: `npm run debian-packages` installs it';

/** Debian's Chromium, as `build/installDebianPackages.sh` installs it. */
export const chromiumPath: string | undefined = findChromium();

function findChromium(): string | undefined {
  try {
    return execFileSync('which', ['chromium'], { encoding: 'utf8', stdio: 'pipe' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** For tests that need a browser. */
export function describeBrowser(title: string, tests: () => void): void {
  if (chromiumPath === undefined) describe.skip(`${title} (${NO_CHROMIUM})`, tests);
  else describe(title, tests);
}

/** Starts Chromium, which asks nobody but the page. */
export async function launch(): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: chromiumPath as string,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
