import { stripVTControlCharacters } from 'node:util';
import type { SerializedError } from 'vitest';
import { startVitest, type TestModule } from 'vitest/node';

/** A test that fails: a fact that was pinned for an earlier quarter, or a fault. */
export interface Failure {
  readonly file: string;
  readonly title: string;
  /** What was expected (`- `) and what was found (`+ `), or the message. */
  readonly lines: readonly string[];
}

/** Runs the tests of the sources, or some of their files, on the tables as they are now. Says when a file is done. */
export async function listFailures(
  files: readonly string[],
  releases: string,
  onFile: () => void,
): Promise<readonly Failure[]> {
  process.env.HCPCS_RELEASES = releases;
  const before = process.exitCode;
  const vitest = await startVitest('test', [...files], {
    project: ['source'],
    watch: false,
    reporters: [{ onTestModuleEnd: onFile }],
  });
  const failures = vitest.state.getTestModules().flatMap(failuresOf);
  await vitest.close();
  // Failed tests are the answer here, not an error.
  process.exitCode = before;
  return failures;
}

function failuresOf(module: TestModule): readonly Failure[] {
  const file = module.relativeModuleId;
  const ofModule = [module, ...module.children.allSuites()].flatMap((suite) =>
    suite.errors().map((error) => ({
      file,
      title: 'fullName' in suite ? suite.fullName : 'the file',
      lines: describe(error),
    })),
  );
  const ofTests = [...module.children.allTests('failed')].map((test) => ({
    file,
    title: test.fullName,
    lines: (test.result().errors ?? []).flatMap(describe),
  }));
  return [...ofModule, ...ofTests];
}

/** Enough to recognize a fact; a test that compares thousands of records may differ in each. */
const MOST_LINES = 12;
const LONGEST_LINE = 200;

function describe({ message, diff }: SerializedError): readonly string[] {
  const differing = stripVTControlCharacters(typeof diff === 'string' ? diff : '')
    .split('\n')
    .filter((line) => /^[-+] (?!Expected|Received)/.test(line));
  const lines = (differing.length > 0 ? differing : message.split('\n')).map((line) =>
    line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line,
  );
  const rest = lines.length - MOST_LINES;
  return rest > 0 ? [...lines.slice(0, MOST_LINES), `… and ${rest} more lines`] : lines;
}
