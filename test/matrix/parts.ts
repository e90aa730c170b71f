import { bundlers } from './bundlers.ts';
import { chromium } from './chromium.ts';
import { installations } from './installs.ts';
import { next } from './next.ts';
import type { Part } from './part.ts';
import { reactNative } from './reactNative.ts';
import { resolvers } from './resolvers.ts';
import { runners } from './runners.ts';
import { runtimes } from './runtimes.ts';
import { types } from './types.ts';

/** What `npm run matrix` tries and writes to the page, by the names that it takes. */
export const parts: Readonly<Record<string, Part>> = {
  runtimes,
  browsers: chromium,
  bundlers,
  next,
  'react-native': reactNative,
  types,
  runners,
  eslint: resolvers,
  installs: installations,
};
