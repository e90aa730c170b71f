/** The months of CMS's quarterly updates, as its addresses spell them, and as its file names do. */
const MONTHS = [
  { month: '01', name: 'january', short: 'JAN' },
  { month: '04', name: 'april', short: 'APR' },
  { month: '07', name: 'july', short: 'JUL' },
  { month: '10', name: 'october', short: 'OCT' },
] as const;

/** The quarter of an address, if it is that of a release's zip (example: `'2026-01'`). */
export function quarterOfAddress({ pathname }: URL): string | undefined {
  const found = /\/(january|april|july|october)-(\d{4})-alpha-numeric-hcpcs-file[^/]*\.zip$/i.exec(pathname);
  const month = MONTHS.find(({ name }) => name === found?.[1]?.toLowerCase())?.month;
  return month && `${found?.[2]}-${month}`;
}

/** The quarter that is part of a file's name (example: `'2026-01'` of `HCPC2026_JAN_ANWEB_01122026.txt`). */
export function quarterOfFile(name: string): string | undefined {
  const found = /(\d{4})_?(JAN|APR|JUL|OCT)/i.exec(name);
  const month = MONTHS.find(({ short }) => short === found?.[2]?.toUpperCase())?.month;
  return month && `${found?.[1]}-${month}`;
}

/** The names that CMS has given to a quarter's zip; some of 2023 and 2024 have the second. */
export function zipNames(quarter: string): readonly string[] {
  const month = MONTHS.find((one) => one.month === quarter.slice(5))?.name;
  return ['file', 'files'].map((ending) => `${month}-${quarter.slice(0, 4)}-alpha-numeric-hcpcs-${ending}.zip`);
}

/** The quarters from the one after a day back to an old one, newest first. CMS publishes up to two months ahead. */
export function quartersDownTo(oldest: string, day: Date): readonly string[] {
  const last = day.getUTCFullYear() * 4 + Math.floor(day.getUTCMonth() / 3) + 1;
  const first = Number(oldest.slice(0, 4)) * 4 + Math.floor((Number(oldest.slice(5)) - 1) / 3);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, back) => {
    const count = last - back;
    return `${Math.floor(count / 4)}-${MONTHS[count % 4]?.month}`;
  });
}
