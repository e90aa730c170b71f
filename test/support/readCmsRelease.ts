import { readFile } from 'node:fs/promises';
import { manifest } from '../../codegen/releases/manifest.ts';
import type { CmsRow } from './cmsColumns.ts';
import { readCmsSheet } from './readCmsSheet.ts';
import { readCmsText } from './readCmsText.ts';
import { readZipEntries } from './readZipEntry.ts';
import { releaseFile } from './releases.ts';

/** Rows by code or modifier. */
export type CmsRows = ReadonlyMap<string, CmsRow>;

/** The records of a release as CMS's text and spreadsheet have them. */
export interface CmsRelease {
  readonly id: string;
  readonly text: CmsRows | undefined;
  readonly sheet: CmsRows | undefined;
}

/** CMS's names of a text or spreadsheet of records; 2018's corrections have such a name too. */
const RECORDS = /(?<!Corrections_)(?:ANWEB|A-N)(?:_disc|_v3|_\d{8})?\.(?:txt|xlsx)$/i;

/** CMS's text and spreadsheet of the records of a release of the manifest, as far as it has them. */
export async function findRecordFiles(id: string): Promise<{ readonly text?: string; readonly sheet?: Buffer }> {
  const paths = manifest.find((release) => release.id === id)?.files.map(({ path }) => releaseFile(path)) ?? [];
  const files: [string, Buffer][] = [];
  for (const path of paths) {
    if (path.endsWith('.zip')) files.push(...(await readZipEntries(path, RECORDS)));
    else if (RECORDS.test(path)) files.push([path, await readFile(path)]);
  }
  const [text, sheet] = ['.txt', '.xlsx'].map((end) => files.find(([name]) => name.endsWith(end))?.[1]);
  return { ...(text && { text: text.toString('latin1') }), ...(sheet && { sheet }) };
}

/** Reads the records of a release of the manifest with none of the codegen's code. */
export async function readCmsRelease(id: string): Promise<CmsRelease> {
  const { text, sheet } = await findRecordFiles(id);
  return { id, text: text === undefined ? text : readCmsText(text), sheet: sheet && readCmsSheet(sheet) };
}

/**
 * The cells that are wrong in both files of a release, as its own corrections give them. In 2018, ASC_GRP is `20` and
 * ASC_DT the rest of a date; the day is in the correction's EFF DATE.
 */
const corrected: Readonly<Record<string, Readonly<Record<string, CmsRow>>>> = {
  '2018-01': {
    C9488: { ASC_GRP: 'YY', ASC_DT: '20170401' },
    C9745: { ASC_GRP: 'YY', ASC_DT: '20170701' },
    C9746: { ASC_GRP: 'YY', ASC_DT: '20170701' },
    C9747: { ASC_GRP: 'YY', ASC_DT: '20170701' },
    C9748: { ASC_GRP: 'YY', ASC_DT: '20180101' },
  },
};

/** The rows that tables should have: those of the text, with the blanks of the spreadsheet's descriptions. */
export function tableRows({ id, text, sheet }: CmsRelease): CmsRows {
  return new Map(
    [...(text ?? sheet ?? [])].map(([code, row]) => {
      const other = sheet?.get(code)?.['LONG DESCRIPTION'];
      const blanks = differOnlyInBlanks(row['LONG DESCRIPTION'], other) ? { 'LONG DESCRIPTION': other } : {};
      return [code, { ...row, ...blanks, ...corrected[id]?.[code] } as CmsRow];
    }),
  );
}

function differOnlyInBlanks(text = '', sheet = ''): boolean {
  return text.replaceAll(' ', '') === sheet.replaceAll(' ', '');
}
