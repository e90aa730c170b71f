import { chmod, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hcpcs } from '../support/hcpcs.ts';
import { type Outcome, run } from '../support/run.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

/** What the shell asks for, as its words with the one at the cursor last. */
async function offered(...words: readonly string[]): Promise<readonly string[]> {
  process.env.SHELL = 'bash';
  const { stdout } = await hcpcs('--get-yargs-completions', 'hcpcs', ...words);
  return stdout.trim().split('\n');
}

describe('the words that a shell is offered', () => {
  it('are commands, options and values', async () => {
    expect(await offered('')).toEqual(expect.arrayContaining(['check', 'list', 'completion']));
    expect((await offered('')).filter((word) => word.startsWith('$'))).toEqual([]);
    expect(await offered('list', '--cov')).toEqual(expect.arrayContaining(['--coverage']));
    expect(await offered('list', '--coverage', '')).toEqual(['C', 'D', 'I', 'M', 'S']);
    expect(await offered('export', '--format', 'p')).toEqual(['parquet']);
  });

  it('are the coded fields and their values for decode', async () => {
    expect(await offered('decode', 'co')).toEqual(['coverage']);
    expect(await offered('decode', '')).toHaveLength(10);
    expect(await offered('decode', 'coverage', '')).toEqual(['C', 'D', 'I', 'M', 'S']);
    expect(await offered('decode', 'betos', 'D1')).toContain('D1E');
  });
});

describe('hcpcs completion', () => {
  it.each(['bash', 'zsh', 'fish'])('prints a script for %s that asks the command itself', async (shell) => {
    const { code, stdout } = await hcpcs('completion', shell);
    expect(code).toBe(0);
    expect(stdout).toContain(`env SHELL=${shell} hcpcs --get-yargs-completions`);
    expect(stdout).toContain(`# Installation: hcpcs completion ${shell} >`);
  });

  it('refuses another shell', async () => {
    expect((await hcpcs('completion', 'cmd')).stderr).toBe(
      'hcpcs: --shell: "cmd" is not one of "bash", "zsh", "fish"\n',
    );
  });
});

/** Runs a script of a shell in a folder in which `hcpcs` is the command. */
async function inShell(shell: string, script: string): Promise<Outcome & { readonly files: readonly string[] }> {
  const folder = await temporaryFolder();
  const command = join(folder, 'hcpcs');
  await writeFile(command, `#!/bin/sh\nexec node --import tsx ${resolve('cli/hcpcs.ts')} "$@"\n`);
  await chmod(command, 0o755);
  const env = { PATH: `${folder}:${process.env.PATH}`, NODE_PATH: resolve('node_modules') };
  // From the folder of the project, where tsx is; the folder of the command is where a word could leave a file.
  const outcome = await run(shell, ['-c', script], { env: { ...env, PLACE: folder } });
  return { ...outcome, files: await readdir(folder) };
}

const bash = `
  source <(hcpcs completion bash)
  offer() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _hcpcs_yargs_completions; echo "\${COMPREPLY[@]}"; }
  offer hcpcs che; offer hcpcs list --coverage ''; offer hcpcs check '$(touch $PLACE/evil)'; offer hcpcs '; touch $PLACE/evil'`;

describe('the script of bash', () => {
  it('completes, and never runs what was typed', async () => {
    const { stdout, files } = await inShell('bash', bash);
    expect(stdout).toBe('check\nC D I M S\n\n\n');
    expect(files).toEqual(['hcpcs']);
  });
});

const fish = `
  hcpcs completion fish | source
  for line in 'hcpcs che' 'hcpcs list --coverage ' 'hcpcs check \\$(touch $PLACE/evil)' 'hcpcs (touch $PLACE/evil)'
    echo (complete -C $line | string replace -r '\\t.*' '')
  end`;

describe('the script of fish', () => {
  it('completes, and never runs what was typed', async () => {
    const { stdout, files } = await inShell('fish', fish);
    expect(stdout).toBe('check\nC D I M S\n\n\n');
    expect(files).toEqual(['hcpcs']);
  });
});

describe('the script of zsh', () => {
  it('is one, and belongs to the command', async () => {
    const script = 'autoload -U compinit; compinit -u -D; source <(hcpcs completion zsh); echo $_comps[hcpcs]';
    expect((await inShell('zsh', script)).stdout).toBe('_hcpcs_yargs_completions\n');
  });
});
