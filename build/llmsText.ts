import { readFileSync } from 'node:fs';
import manifest from '../package.json' with { type: 'json' };

/** A page of the guide, as README lists it. */
interface Page {
  readonly path: string;
  readonly title: string;
  readonly summary: string;
}

/** The text of `llms.txt`, in the form of llmstxt.org: what the package is, and a line for each page of the guide. */
export function makeLlmsText(): string {
  const readme = readFileSync('README.md', 'utf8');
  const [summary = ''] = paragraphsOf(readme);
  const parts = [
    `# ${manifest.name}`,
    `> ${summary}`,
    `Install it with \`npm install ${manifest.name}\`. The files below are in the package.`,
    '## Start',
    line({ path: 'README.md', title: 'README', summary: 'What each import is for and what it costs.' }),
    '## Guide',
    guidePages(readme).map(line).join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function line({ path, title, summary }: Page): string {
  return `- [${title}](${path}): ${summary}`;
}

/** The pages in the order of README, each with its own title and first sentence. */
function guidePages(readme: string): readonly Page[] {
  return [...readme.matchAll(/^- \[.*\]\((docs\/guide\/.*\.md)\)$/gm)].map(([, path = '']) => {
    const text = readFileSync(path, 'utf8');
    const [, title = ''] = /^# (.*)/.exec(text) ?? [];
    const [first = ''] = paragraphsOf(text);
    return { path, title, summary: aboutOf(first) };
  });
}

/** The paragraphs of a page that are neither headings nor code. */
function paragraphsOf(text: string): readonly string[] {
  return text.split('\n\n').filter((paragraph) => /^\w/.test(paragraph));
}

/** What the first sentence of a page says, without its "This page shows": `How to get a record …` */
function aboutOf(paragraph: string): string {
  const [sentence = ''] = /^.*?\.(?= |$)/.exec(paragraph) ?? [];
  const about = sentence.replace(/^This page (?:shows |says )?/, '');
  return about.charAt(0).toUpperCase() + about.slice(1);
}
