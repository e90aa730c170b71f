import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { fetchNodes, MAJORS, nodesAtHand } from '../../bench/nodeVersions.ts';
import { fetched, outputOf } from './fetched.ts';
import { type Check, differenceTo, type Environment, type Part } from './part.ts';
import { expectedAnswer, type Format, writeAnswer, writeProgram } from './program.ts';

/** The binary of a version of Node. */
export async function nodeOf(major: string): Promise<string> {
  await fetchNodes();
  const binary = nodesAtHand().get(major);
  if (binary === undefined) throw new Error(`Node ${major} is missing`);
  return binary;
}

function runtimesProject(tarball: string): Promise<string> {
  const packages = { bun: '1.4', deno: '2.9', workerd: '1.20261117', zod: '4' };
  return fetched('runtimes', packages, tarball);
}

type Runtime = (project: string) => Promise<readonly [command: string, ...args: string[]]>;

/** A runtime that runs files as Node does. */
function likeNode(name: string, runtime: Runtime): Environment {
  const runs =
    (format: Format): Check =>
    async (tarball) => {
      const project = await runtimesProject(tarball);
      const [command, ...args] = await runtime(project);
      const folder = await writeProgram(project, format);
      return differenceTo(await expectedAnswer(), await outputOf(command, [...args, join(folder, 'main.js')], project));
    };
  const command: Check = async (tarball) => {
    const project = await runtimesProject(tarball);
    const [binary, ...args] = await runtime(project);
    const asked = ['node_modules/hcpcs/dist/cli/hcpcs.js', 'check', 'E0601', '--on', '2026-07-01', '--json'];
    const found = await outputOf(binary, [...args, ...asked], project);
    return found.includes('"active"') ? undefined : found;
  };
  return { name, checks: { 'ES modules': runs('esm'), CommonJS: runs('cjs'), command } };
}

const nodes = MAJORS.map((major) => likeNode(`Node ${major}`, async () => [await nodeOf(major)]));

const bun = likeNode('Bun 1.4', async (project) => [join(project, 'node_modules/.bin/bun')]);

const deno = likeNode('Deno 2.9', async (project) => {
  const allowed = ['--allow-read', '--allow-env', '--allow-sys'];
  return [join(project, 'node_modules/.bin/deno'), 'run', '--no-prompt', ...allowed];
});

/** A Worker whose test fails with what it answers, unless that is right. */
const workerd: Environment = { name: 'workerd', checks: { 'ES modules': inWorker('esm'), CommonJS: inWorker('cjs') } };

function inWorker(format: Format): Check {
  return async (tarball) => {
    const project = await runtimesProject(tarball);
    const folder = await writeAnswer(project, format);
    const expected = JSON.stringify(await expectedAnswer());
    const test = `if (answer !== ${expected}) throw new Error(answer);`;
    await build({
      stdin: {
        contents: `import { answer } from './answer.js'; export default { test() { ${test} } };`,
        resolveDir: folder,
      },
      bundle: true,
      format: 'esm',
      conditions: ['workerd', 'worker', 'browser'],
      outfile: join(folder, 'worker.js'),
    });
    await writeFile(join(folder, 'worker.capnp'), CONFIG);
    const found = await outputOf('node_modules/.bin/workerd', ['test', join(folder, 'worker.capnp')], project);
    return found.trim() === '' ? undefined : found;
  };
}

const CONFIG = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = .worker)]);
const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "2026-11-01",
);
`;

export const runtimes: Part = {
  title: 'Runtimes',
  about: `The facts hold when all entries are imported, and when they are required. The command answers. workerd, which
runs Cloudflare's Workers, gets one file that esbuild bundled, as Wrangler makes it.`,
  columns: ['ES modules', 'CommonJS', 'command'],
  environments: [...nodes, bun, deno, workerd],
};
