import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataIn } from '../support/bundledData.ts';
import { fetched, outputOf } from './fetched.ts';
import { oncePerName } from './oncePerName.ts';
import { type Check, differenceTo, type Part } from './part.ts';
import { expectedAnswer, writeProgram } from './program.ts';
import { nodeOf } from './runtimes.ts';

/** The packages of React Native 0.88 that bundle and compile, and the last Hermes on npm that also runs. */
const newest = {
  '@babel/core': '7',
  '@react-native/metro-babel-transformer': '0.88.1',
  'hermes-compiler': '260318099.0.5',
  'hermes-engine-cli': '0.12.0',
  metro: '0.87.1',
  zod: '4',
};
const older = { '@babel/core': '7', '@react-native/metro-babel-transformer': '0.78.3', metro: '0.81.4', zod: '4' };

const configOf = (settings: object) => `module.exports = {
  projectRoot: __dirname,
  resolver: ${JSON.stringify({ resolverMainFields: ['react-native', 'browser', 'main'], ...settings })},
  transformer: { babelTransformerPath: require.resolve('@react-native/metro-babel-transformer') },
};
`;

/** Bundles a file of a project for release, as React Native does. Metro wants a newer Node than 20. */
async function metro(project: string, entry: string, settings: object = {}, minify = false): Promise<string> {
  await writeFile(join(project, 'metro.config.cjs'), configOf(settings));
  const out = join(project, `${entry}.bundle.js`);
  await rm(out, { force: true });
  const options = ['--config', 'metro.config.cjs', '--dev', 'false', '--minify', String(minify), '--reset-cache'];
  const args = ['node_modules/metro/src/cli.js', 'build', entry, '--out', out, ...options];
  const said = await outputOf(await nodeOf('24'), args, project);
  return readFile(out, 'utf8').catch(() => {
    throw new Error(said);
  });
}

const newestProject = oncePerName((name, tarball) => fetched(name, newest, tarball));

/** The bundle with all entries. Hermes prints with `print`. */
const allEntries = oncePerName(async (_, tarball) => {
  const project = await newestProject('react-native', tarball);
  await writeProgram(project, 'esm', 'print');
  return metro(project, 'esm/main.js');
});

const bundles: Check = async (tarball) => {
  await allEntries('newest', tarball);
  return undefined;
};

const bundlesByOlder =
  (settings: object): Check =>
  async (tarball) => {
    const project = await fetched('metro-0.81', older, tarball);
    await writeProgram(project, 'esm', 'print');
    await metro(project, 'esm/main.js', settings);
    return undefined;
  };

/** Whether a bundle with `isCode` has no data but the list of codes. */
function leavesOut(specifier: string): Check {
  return async (tarball) => {
    const project = await newestProject('react-native', tarball);
    const file = `${specifier.replace('/', '-')}.js`;
    await writeFile(join(project, file), `import { isCode } from '${specifier}';\nprint(isCode('E0601'));\n`);
    const data = dataIn(await metro(project, file, {}, true)).join(', ');
    return data === 'ids' ? undefined : `the bundle has ${data}`;
  };
}

/** Compiles the bundle with a program of the project, after some code. */
async function compile(tarball: string, compiler: string, before = ''): Promise<string> {
  const project = await newestProject('react-native', tarball);
  const source = join(project, 'hermes.js');
  const out = join(project, 'hermes.hbc');
  await rm(out, { force: true });
  await writeFile(source, `${before}\n${await allEntries('newest', tarball)}`);
  return outputOf(join(project, compiler), ['-w', '-O', '-emit-binary', '-out', out, source], project);
}

const compilerOfNewest = 'node_modules/hermes-compiler/hermesc/linux64-bin/hermesc';
const programsOfOlder = 'node_modules/hermes-engine-cli/linux64-bin';

const compiles =
  (compiler: string): Check =>
  async (tarball) =>
    (await compile(tarball, compiler)) || undefined;

/** What the bytecode answers. */
async function answer(tarball: string, before = ''): Promise<string> {
  const project = await newestProject('react-native', tarball);
  await compile(tarball, `${programsOfOlder}/hermesc`, before);
  return outputOf(join(project, programsOfOlder, 'hermes'), ['hermes.hbc'], project);
}

const AT = `if (!Array.prototype.at) {
  Array.prototype.at = function (index) { return this[index < 0 ? this.length + index : index]; };
}`;

const answersAll: Check = async (tarball) => differenceTo(await expectedAnswer(), await answer(tarball));

const answersAscii: Check = async (tarball) => {
  const refused = ['index, codes in other scripts: "SyntaxError"'];
  const expected = JSON.stringify({ ...JSON.parse(await expectedAnswer()), wrong: refused });
  return differenceTo(expected, await answer(tarball, AT));
};

export const reactNative: Part = {
  title: 'React Native',
  about: `*bundle*: Metro bundles all entries. *small*: with \`isCode\` a bundle has no other data. *bytecode*: Hermes
compiles the bundle. *facts*: the bytecode answers rightly. npm has no Hermes of newer versions that runs bytecode, so
theirs is compiled only.`,
  columns: ['bundle', 'small', 'bytecode', 'facts'],
  environments: [
    {
      name: 'React Native 0.88: Metro 0.87, its Hermes',
      checks: { bundle: bundles, small: leavesOut('hcpcs'), bytecode: compiles(compilerOfNewest) },
      fails: { small: 'Metro does not remove unused exports. Import each function from its own path.' },
    },
    { name: 'the same, with a path for each function', checks: { small: leavesOut('hcpcs/isCode') } },
    {
      name: 'Metro 0.81',
      checks: { bundle: bundlesByOlder({}) },
      fails: {
        bundle: `It does not read \`exports\`, so it finds \`hcpcs\` but no other entry and no path. Switch
\`unstable_enablePackageExports\` on. From 0.82 on (React Native 0.79) it is.`,
      },
    },
    {
      name: 'Metro 0.81 with `unstable_enablePackageExports`',
      checks: { bundle: bundlesByOlder({ unstable_enablePackageExports: true }) },
    },
    {
      name: 'Hermes 0.12, of 2022',
      checks: { bytecode: compiles(`${programsOfOlder}/hermesc`), facts: answersAll },
      fails: {
        facts: `It has no \`Array.prototype.at\`, and refuses the \`\\p{…}\` of regular expressions, as Hermes does before
React Native 0.75. Add \`at\`. Only texts with characters beyond ASCII then throw a SyntaxError.`,
      },
    },
    { name: 'Hermes 0.12 with `Array.prototype.at`, texts in ASCII', checks: { facts: answersAscii } },
  ],
};
