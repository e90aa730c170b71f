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

/** Reads the records of a release of the manifest with none of the codegen's code. */
export async function readCmsRelease(id: string): Promise<CmsRelease> {
  const paths = manifest.find((release) => release.id === id)?.files.map(({ path }) => releaseFile(path)) ?? [];
  const files = new Map<string, Buffer>();
  for (const path of paths) {
    if (path.endsWith('.zip')) for (const [name, bytes] of await readZipEntries(path, RECORDS)) files.set(name, bytes);
    else if (RECORDS.test(path)) files.set(path, await readFile(path));
  }
  const find = (extension: string) => [...files].find(([name]) => name.endsWith(extension))?.[1];
  const [text, sheet] = [find('.txt'), find('.xlsx')];
  return { id, text: text && readCmsText(text.toString('latin1')), sheet: sheet && readCmsSheet(sheet) };
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
