import { type HcpcsRecord, toRecords } from '../model.ts';
import type { Layout } from '../parse/layout.ts';
import { refuse } from '../problem.ts';
import { type ReleaseDocuments, readRelease } from '../read/readRelease.ts';
import { type Help, readRecords } from '../readRecords.ts';
import { type ReadReleases, readFromManifest } from '../releases/compileFromManifest.ts';
import { newestLayout } from '../releases/completeReference.ts';
import type { KnownReleases } from '../releases/manifest.ts';
import { parseReference } from '../releases/reference.ts';
import { type ComparedRecords, compareReleases } from './compareReleases.ts';
import type { ReleaseDiff } from './releaseDiff.ts';

/** A release as it was named, read but not yet parsed. */
interface Side {
  readonly name: string;
  /** Undefined for files that are not in the manifest. */
  readonly id: string | undefined;
  readonly documents: ReleaseDocuments;
  readonly layout: Layout;
  readonly help: Help;
}

/**
 * Compares two releases, each named by its id in the manifest or by its files, separated by commas. If one release has
 * only a text or only a spreadsheet, only that kind is compared.
 */
export async function diffReleases(
  older: string,
  newer: string,
  known: KnownReleases,
  read: ReadReleases = new Map(),
): Promise<ReleaseDiff> {
  const sides = [await readSide(older, known, read), await readSide(newer, known, read)] as const;
  const forms = (['recordText', 'recordSheet'] as const).filter((form) =>
    sides.every(({ documents }) => documents[form]),
  );
  if (forms.length === 0) refuseUnlike(sides);
  const [before, after] = [takeRecords(sides[0], forms), takeRecords(sides[1], forms)];
  if (after.id < before.id) refuseReversed(before, after);
  return compareReleases(before, after, forms.map((form) => formNames[form]).join(' and ') as ReleaseDiff['compared']);
}

type Form = 'recordText' | 'recordSheet';

const formNames: Readonly<Record<Form, string>> = { recordText: 'text', recordSheet: 'spreadsheet' };

async function readSide(name: string, known: KnownReleases, read: ReadReleases): Promise<Side> {
  if (/^\d+-\d+$/.test(name)) {
    const { documents, reference, help } = await readFromManifest(name, known, read);
    return { name, id: name, documents, layout: reference.layout.content, help };
  }
  const documents = await readRelease(name.split(','));
  const digests = new Set(documents.files.map(({ sha256 }) => sha256));
  const id = known.manifest.find(({ files }) => files.some(({ sha256 }) => digests.has(sha256)))?.id;
  if (id !== undefined) {
    // The same files give the same comparison, named by id or by path.
    const { reference, help } = await readFromManifest(id, known, read);
    return { name, id, documents, layout: reference.layout.content, help };
  }
  const newest = await newestLayout();
  const own = parseReference(name, documents).layout?.content ?? newest;
  const replaced = known.manifest.flatMap(({ replaces = [] }) => replaces).find(({ sha256 }) => digests.has(sha256));
  const help = { newestLayout: newest, accepted: Object.keys(replaced?.accepted ?? {}) };
  if (own) return { name, id, documents, layout: own, help };
  return refuseNoLayout(name);
}

function refuseNoLayout(where: string): never {
  return refuse({
    where,
    found: 'no record layout',
    allowed: 'one among the files, while generated/ is missing',
    remedy: 'Run npm run codegen first',
  });
}

function takeRecords({ name, id, documents, layout: own, help }: Side, forms: readonly Form[]): ComparedRecords {
  const alike: ReleaseDocuments = {
    ...documents,
    recordText: forms.includes('recordText') ? documents.recordText : undefined,
    recordSheet: forms.includes('recordSheet') ? documents.recordSheet : undefined,
  };
  const { rows, layout } = readRecords(alike, own, help);
  const { codes, modifiers } = toRecords(rows);
  const records = [...codes, ...modifiers];
  const files = forms.map((form) => documents[form]?.name ?? name);
  return { id: id ?? newestMonth(records), files, layout, records };
}

/** CMS's file of a quarter has codes added on the quarter's first day, and none added later. */
function newestMonth(records: readonly HcpcsRecord[]): string {
  const dates = records.map(({ addedDate }) => addedDate);
  return dates.reduce((newest, date) => (date > newest ? date : newest)).slice(0, 7);
}

function refuseReversed(before: ComparedRecords, after: ComparedRecords): never {
  return refuse({
    where: [before, after].flatMap(({ files }) => files).join(', '),
    found: `the release of ${before.id} before that of ${after.id}`,
    allowed: 'the older release first',
    remedy: 'Swap the two',
  });
}

function refuseUnlike(sides: readonly Side[]): never {
  const found = sides.map(({ name, documents }) => {
    const forms = (['recordText', 'recordSheet'] as const).filter((form) => documents[form]);
    return `${forms.map((form) => `a ${formNames[form]}`).join(' and ') || 'no HCPCS records'} in ${name}`;
  });
  return refuse({
    where: sides.map(({ name }) => name).join(', '),
    found: found.join(', '),
    allowed: 'the same kind of file of both releases, text or spreadsheet',
    remedy: 'The two kinds differ by themselves: name the zips that CMS offers, or files of one kind',
  });
}
