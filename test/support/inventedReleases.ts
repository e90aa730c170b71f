import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type ManifestRelease, manifest } from '../../codegen/manifest.ts';
import type { ReleaseDocuments } from '../../codegen/read/readRelease.ts';
import { layoutPositions } from '../../generated/layoutPositions.ts';
import { temporaryFolder } from './temporaryFolder.ts';

export type InventedRelease = Pick<ManifestRelease, 'id'> &
  Partial<Pick<ManifestRelease, 'layout' | 'processingNotes' | 'nocList'>> & {
    /** By the path below the releases folder. */
    readonly files: Readonly<Record<string, string | Buffer>>;
  };

/**
 * Puts invented releases in the place of CMS's for one test, and gives the folder with their files: the codegen reads
 * no release whose digests it does not know. Each is its own reference but where another is named.
 */
export async function inventReleases(...releases: readonly InventedRelease[]): Promise<string> {
  const folder = await temporaryFolder();
  for (const [path, content] of releases.flatMap(({ files }) => Object.entries(files))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const known = manifest as ManifestRelease[];
  const before = known.splice(0, known.length, ...releases.map(toManifest));
  onTestFinished(() => void known.splice(0, known.length, ...before));
  return folder;
}

function toManifest({ id, files, ...reference }: InventedRelease): ManifestRelease {
  return {
    id,
    effectiveDate: `${id}-01`,
    files: Object.entries(files).map(([path, content]) => ({ path, sha256: sha256Of(content), contents: [] })),
    layout: id,
    processingNotes: id,
    nocList: id,
    ...reference,
  };
}

export function sha256Of(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The values of the coded fields: those of a sound record, and one for each other field. */
const inventedValues: Readonly<Record<string, string>> = {
  HCPCS_PRCNG_IND_CD: '51 = Invented price',
  HCPCS_MLTPL_PRCNG_IND_CD: 'A = Invented',
  HCPCS_LAB_CRTFCTN_CD: '010 = Invented laboratory',
  HCPCS_CVRG_CD: 'C = Invented judgment',
  HCPCS_ASC_PMT_GRP_CD: 'YY = Invented group',
  HCPCS_MOG_PMT_GRP_CD: '001 = Invented group',
  HCPCS_MOG_PMT_PLCY_IND_CD: 'A = Invented policy',
  HCPCS_BETOS_CD: 'O1E = Invented drugs',
  HCPCS_TYPE_SRVC_CD: '1 = Invented care',
  HCPCS_ACTN_CD: 'N = Invented action',
};

/** A record layout with the columns of CMS's, as CMS prints them, and invented values. */
export const inventedLayout: string = layoutPositions
  .map(({ layoutName, begin, length, occurs }, index) => {
    const values = inventedValues[layoutName];
    return [
      `  ${index + 1}.   Invented title of ${layoutName}`,
      `                                ${length}    ${begin}    ${begin + length - 1}    CHAR`,
      '',
      ...[
        'An invented definition.',
        `STANDARD ALIAS : ${layoutName}`,
        `OCCURS MIN: 0 OCCURS MAX: ${occurs}`,
        ...(values === undefined ? [] : ['CODES         :', `   ${values}`]),
      ].map((line) => `${' '.repeat(52)}${line}`),
      '',
    ].join('\r\n');
  })
  .join('\r\n');

/** The documents of a release of one file in which nothing was found; a test adds what it is about. */
export const noDocuments: ReleaseDocuments = {
  files: [{ name: 'r.zip', sha256: 'abc' }],
  recordText: undefined,
  recordSheet: undefined,
  layout: undefined,
  processingNotes: undefined,
  nocList: undefined,
  corrections: [],
  setAside: [],
  remarks: [],
};
