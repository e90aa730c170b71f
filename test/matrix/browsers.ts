/**
 * The oldest browsers in which the library works without polyfills: those with `Object.hasOwn`, the newest part of the
 * language that it uses.
 */
export const oldestBrowsers: Readonly<Record<string, string>> = {
  chrome: '93',
  edge: '93',
  firefox: '92',
  safari: '15.4',
};
