import { bundlers } from './bundlers.ts';
import { chromium } from './chromium.ts';
import { next } from './next.ts';
import type { Part } from './part.ts';
import { reactNative } from './reactNative.ts';
import { runtimes } from './runtimes.ts';
import { types } from './types.ts';

/** All that `npm run matrix` tries, by the names that it takes. */
export const parts: Readonly<Record<string, Part>> = {
  runtimes,
  browsers: chromium,
  bundlers,
  next,
  types,
  'react-native': reactNative,
};
