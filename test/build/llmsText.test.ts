import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeLlmsText } from '../../build/llmsText.ts';

const text = readFileSync('llms.txt', 'utf8');
const pages = readdirSync('docs/guide').map((page) => `docs/guide/${page}`);

/** The links of a text, as title and path. */
function linksIn(markdown: string): readonly (readonly [string, string])[] {
  return [...markdown.matchAll(/^- \[(.*?)\]\((.*?)\)/gm)].map(([, title = '', path = '']) => [title, path]);
}

describe('llms.txt', () => {
  it('is what `npm run llms` writes', () => {
    expect(text).toBe(makeLlmsText());
  });

  it('has a title, a summary, and a line with a description for each file', () => {
    expect(text).toMatch(/^# hcpcs\n\n> Every HCPCS Level II code .*\.\n\n/);
    for (const line of text.split('\n').filter((each) => each.startsWith('- ')))
      expect(line).toMatch(/^- \[[^\]]+\]\([^)]+\.md\): [A-Z].*\.$/);
  });

  it('names README and each page of the guide, and nothing that is not there', () => {
    const paths = linksIn(text).map(([, path]) => path);
    expect([...paths].sort()).toEqual(['README.md', ...pages].sort());
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });
});

it('README lists each page of the guide under its own title', () => {
  const listed = linksIn(readFileSync('README.md', 'utf8'));
  const titled = pages.map((page) => [/^# (.*)/.exec(readFileSync(page, 'utf8'))?.[1], page]);
  expect([...listed].sort()).toEqual([...titled].sort());
});
