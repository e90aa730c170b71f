import { execFileSync } from 'node:child_process';
import type { Browser } from 'playwright-core';

const NO_CHROMIUM = 'Chromium is missing: `npm run debian-packages` installs it';

/** Debian's Chromium, as `build/installDebianPackages.sh` installs it. */
const chromiumPath: string | undefined = findChromium();

function findChromium(): string | undefined {
  try {
    return execFileSync('which', ['chromium'], { encoding: 'utf8', stdio: 'pipe' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Starts Chromium, which asks nobody but the page. */
export async function launch(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error(NO_CHROMIUM);
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
