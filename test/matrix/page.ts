import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import type { Environment, Part } from './part.ts';
import { parts } from './parts.ts';

export const PAGE = 'docs/compatibility.md';

export const HEAD = `# Where it works

TODO
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
