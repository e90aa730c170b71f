import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { oldestBrowsers } from './browsers.ts';

const sources = ['src', 'generated'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file)),
);

/** Without the data and the types that they have. */
const library = sources.filter((file) => file.startsWith('src'));

/** The compiler's errors in some files if it knows only the built-ins of one edition of the language. */
function errorsIn(files: readonly string[], edition: string): readonly string[] {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const program = ts.createProgram(files, { ...options, lib: [`lib.${edition}.d.ts`], types: [] });
  return files
    .flatMap((file) => program.getSemanticDiagnostics(program.getSourceFile(file)))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('the oldest supported browsers', () => {
  it('know all the syntax of the library', async () => {
    const target = Object.entries(oldestBrowsers).map(([name, version]) => `${name}${version}`);
    for (const file of sources) {
      const code = readFileSync(file, 'utf8');
      const [newest, oldest] = await Promise.all(
        ['esnext', target].map((one) => transform(code, { loader: 'ts', target: one })),
      );
      expect(oldest?.code, file).toBe(newest?.code);
    }
  });

  it('know all its built-ins, which are those of ES2022', () => {
    expect(errorsIn(library, 'es2022')).toEqual([]);
    expect(errorsIn(['src/shared/ownProperty.ts'], 'es2021').join('\n')).toContain("Property 'hasOwn' does not exist");
  });

  it('know all its regular expressions', () => {
    // A look-behind is refused by Safari before 16.4.
    const behind = sources.filter((file) => /\(\?<[=!]/.test(readFileSync(file, 'utf8')));
    expect(behind).toEqual([]);
  });
});
