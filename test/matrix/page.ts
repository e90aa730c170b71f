import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { oldestBrowsers } from './browsers.ts';
import type { Environment, Part } from './part.ts';
import { parts } from './parts.ts';

export const PAGE = 'docs/compatibility.md';

const { chrome, edge, firefox, safari } = oldestBrowsers;

const HEAD = `# Where it works

\`npm run matrix\` writes this page from what it tried with the packed tarball. *The facts* are some 30 questions to all entries and to functions by their own paths, and a checksum of all records, with the meanings and the past of some. A test keeps the rows those that the command tries.

## Supported

- **Node** from version 20 on, **Bun**, **Deno** and Cloudflare's **workerd**, as ES modules; all but workerd also as CommonJS without a bundler.
- **Browsers**: Chrome ${chrome}, Edge ${edge}, Firefox ${firefox}, Safari ${safari}, and later, without polyfills. That is ES2022: the newest that the library uses is \`Object.hasOwn\`, which all browsers have had since March 2022. These versions follow from the syntax, built-ins and regular expressions in the code, which a test checks; only today's Chromium was tried. Nothing is compiled from strings, so no Content-Security-Policy is in the way. \`hcpcs/zod\` needs what zod needs.
- **React Native** from 0.75 on, with Hermes; from 0.79 on all entries without a setting. Only the versions below were tried.
- **Bundlers**: esbuild, Rollup, Vite, webpack, Rspack, Parcel and Next.
- **TypeScript** from 5.4 to 7.0, in every resolution that it has.
- **Jest** and **Vitest**.

Where a cell says *no*, the reason and the way round are below the table. An empty cell was not tried.
`;

/** Writes the section of a part that was tried. The other sections stay as they were. */
export async function writeSection(part: Part): Promise<void> {
  const written = existsSync(PAGE) ? await readFile(PAGE, 'utf8') : '';
  const sections = Object.values(parts).map((one) => {
    if (one === part) return sectionOf(one);
    const start = written.indexOf(`## ${one.title}\n`);
    if (start === -1) return '';
    const end = written.indexOf('\n## ', start);
    return end === -1 ? written.slice(start) : written.slice(start, end + 1);
  });
  await writeFile(
    PAGE,
    [HEAD, ...sections]
      .filter(Boolean)
      .join('\n')
      .replace(/\n{3,}/g, '\n\n'),
  );
}

/** The whole page, when every part has been tried. */
export function pageOf(): string {
  return [HEAD, ...Object.values(parts).map(sectionOf)].join('\n');
}

function sectionOf({ title, about, columns, environments }: Part): string {
  const table = [
    ['', ...columns],
    ['---', ...columns.map(() => '---')],
    ...environments.map((environment) => [environment.name, ...columns.map((column) => cellOf(environment, column))]),
  ];
  const lines = table.map((cells) => `| ${cells.join(' | ')} |`);
  const reasons = environments.flatMap(({ name, fails = {} }) =>
    Object.entries(fails).map(([column, reason]) => `- **${name}**, ${column}: ${reason.replaceAll('\n', ' ')}`),
  );
  const paragraphs = [`## ${title}`, about.replaceAll('\n', ' '), lines.join('\n'), reasons.join('\n')];
  return `${paragraphs.filter(Boolean).join('\n\n')}\n`;
}

function cellOf({ checks, fails = {} }: Environment, column: string): string {
  if (!(column in checks)) return '';
  return column in fails ? 'no' : 'yes';
}
