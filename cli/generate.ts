import { checkLoss } from '../codegen/check/checkLoss.ts';
import { compileModules } from '../codegen/commands.ts';
import { type ReleaseDocuments, readRelease } from '../codegen/read/readRelease.ts';
import { joinRows, readRows } from '../codegen/readRecords.ts';
import { generatedReference } from '../codegen/releases/generatedReference.ts';
import { manifest } from '../codegen/releases/manifest.ts';
import { parseReference } from '../codegen/releases/reference.ts';
import { mendFolder, replaceFolder } from '../codegen/write/replaceFolder.ts';
import { listCodes, listModifiers, release as ours } from '../src/index.ts';
import { type ExitCode, exitCodes } from './exitCodes.ts';
import { packageOf } from './generate/packageOf.ts';
import { refuseForeign } from './generate/refuseForeign.ts';
import { print } from './terminal.ts';

interface Options {
  readonly out: string;
  readonly id: string | undefined;
  /** Cells such as `C9488.ASC_DT`. */
  readonly accept: readonly string[] | undefined;
  readonly allowLoss: boolean | undefined;
}

/** Compiles a release of CMS's into a folder with the API of the package, for a project of one's own. */
export async function generate(files: readonly string[], options: Options): Promise<ExitCode> {
  const { out, id: given, accept = [], allowLoss } = options;
  await mendFolder(out);
  await refuseForeign(out);
  const documents = await readRelease(files);
  const id = given ?? findId(documents);
  const command = 'hcpcs generate FILE… --out DIR';
  const accepted = [...Object.keys(manifest.find((known) => known.id === id)?.accepted ?? {}), ...accept];
  const { release, modules } = await compileModules(documents, { id, manifest, accepted, command });
  const earlier = { id: ours.id, codes: listCodes(), modifiers: listModifiers() };
  const loss = checkLoss(id, release.records, ours.id < id ? earlier : undefined, allowLoss === true);
  const { codes, modifiers } = release.records;
  await replaceFolder(out, await packageOf(modules));
  print(`HCPCS ${id}: ${codes.length} codes and ${modifiers.length} modifiers; ${loss.join('; ')}`);
  print(`written to ${out}: index.js has the functions of hcpcs, literal.js those of hcpcs/literal`);
  return exitCodes.well;
}

/** The release that files are of: by their digests, otherwise by the newest code, which is added on its first day. */
function findId(documents: ReleaseDocuments): string {
  const digests = documents.files.map(({ sha256 }) => sha256);
  const known = manifest.find(({ files }) => files.some(({ sha256 }) => digests.includes(sha256)));
  if (known) return known.id;
  const layout = parseReference('', documents).layout ?? generatedReference().layout;
  const dates = joinRows(readRows(documents, layout.content)).rows.map(({ cells }) => cells['ADD DT']);
  const newest = dates.reduce((newest, date) => (date > newest ? date : newest), '');
  return `${newest.slice(0, 4)}-${newest.slice(4, 6)}`;
}
