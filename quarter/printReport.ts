import type { Failure } from './listFailures.ts';

/** A pull request takes 65,536 characters at most. */
const MOST_CHARACTERS = 60_000;

/**
 * The text of the pull request of a new quarter: the facts that a person has to look up, what the codegen reported, and
 * what CMS has changed.
 */
export function printReport(failures: readonly Failure[], summary: string, diff: string, diffCommand: string): string {
  const text = `${printFailures(failures)}
# What the codegen reports

<details><summary>Counts, values, differences and corrections</summary>

\`\`\`\`text
${summary}
\`\`\`\`

</details>

${diff}`;
  if (text.length <= MOST_CHARACTERS) return text;
  const end = text.lastIndexOf('\n', MOST_CHARACTERS);
  return `${text.slice(0, end)}\n\n… The rest is too long for a pull request. \`${diffCommand}\` prints all of it.\n`;
}

/** The tests that fail, by file. */
export function printFailures(failures: readonly Failure[]): string {
  if (failures.length === 0) return '# Every pinned fact still holds\n';
  const files = [...new Set(failures.map(({ file }) => file))];
  return `# ${failures.length} pinned ${failures.length === 1 ? 'fact no longer holds' : 'facts no longer hold'}

Look each one up in CMS's file, and write down what stands there, not what the test found (\`+\`).
${files
  .map(
    (file) =>
      `\n## ${file}\n${failures
        .filter((failure) => failure.file === file)
        .map(printFailure)
        .join('')}`,
  )
  .join('')}`;
}

function printFailure({ title, lines }: Failure): string {
  return `\n${title}\n\n\`\`\`diff\n${lines.join('\n')}\n\`\`\`\n`;
}
