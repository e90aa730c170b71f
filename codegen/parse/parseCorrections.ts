import type { Notice } from '../notice.ts';
import type { SheetDocument } from '../read/readRelease.ts';
import { findHeading } from '../read/recognize.ts';
import { cellText } from './cellText.ts';

/** One line of a corrections file: prose for people, with some of the record's columns filled in. */
export interface Correction {
  readonly where: string;
  readonly code: string;
  readonly action: string;
  /** What else the line gives, by the corrections file's own headings (example: `{ TOS: '1,P' }`). */
  readonly details: Readonly<Record<string, string>>;
}

/** What a heading of a corrections file is about. */
const properties: Readonly<Record<string, string>> = {
  'SHORT DESC': 'shortDescription',
  'SHORT DESCRIPTION': 'shortDescription',
  'LONG DESC': 'longDescription',
  'LONG DESCRIPTION': 'longDescription',
  TOS: 'typesOfService',
  BETOS: 'betos',
  COV: 'coverage',
  COVERAGE: 'coverage',
  PRICE: 'pricingIndicators',
  PRICING: 'pricingIndicators',
  'XREF CODE': 'crossReferences',
  'ASC IND': 'ascPaymentGroup',
  'ASC DATE': 'ascPaymentGroupEffectiveDate',
};

/** The property that a heading of a correction is about. In 2018 an action says that the date is that of the ASC. */
export function correctionProperty({ action }: Correction, heading: string): string | undefined {
  if (heading === 'EFF DATE' && /\bASC eff date\b/i.test(action)) return 'ascPaymentGroupEffectiveDate';
  return properties[heading];
}

/**
 * Reads all corrections of a release. Of several versions the highest one that names a code counts for it: 2018's later
 * versions repeat the earlier ones or take them back, 2019's second one only adds.
 */
export function parseCorrections(documents: readonly SheetDocument[]): readonly Correction[] {
  const counted = new Map<string, number>();
  for (const document of documents) {
    for (const { code } of parseDocument(document)) {
      counted.set(code, Math.max(counted.get(code) ?? 0, versionOf(document)));
    }
  }
  return documents.flatMap((document) =>
    parseDocument(document).filter(({ code }) => counted.get(code) === versionOf(document)),
  );
}

/** Of several versions of corrections not every line counts. */
export function noticeVersions(corrections: readonly SheetDocument[]): readonly Notice[] {
  if (corrections.length < 2) return [];
  const [newest] = corrections.toSorted((a, b) => versionOf(b) - versionOf(a));
  return [{ slip: 'versions', where: newest?.name ?? '', found: `${corrections.length} versions of the corrections` }];
}

/** The version of a corrections file by its name: `V4_…`, `…_v2`, or the day in `…_01122026`. */
function versionOf({ name }: Pick<SheetDocument, 'name'>): number {
  const version = /(?:^|[^A-Z0-9])V(\d{1,2})(?![A-Z0-9])/i.exec(name)?.[1] ?? '1';
  const [, monthAndDay = '', year = ''] = /(?<!\d)((?:0\d|1[0-2])[0-3]\d)(20\d\d)(?!\d)/.exec(name) ?? [];
  return Number(version) * 100_000_000 + Number(year + monthAndDay);
}

function parseDocument({ name, sheets }: SheetDocument): readonly Correction[] {
  return sheets.flatMap((sheet) => {
    const heading = findHeading(sheet, 'corrections');
    if (heading === undefined) return [];
    const firstRow = heading.index + 1;
    const codeIndex = heading.columns.findIndex((column) => column === 'CODE' || column === 'HCPCS/MOD CODE');
    const actionIndex = heading.columns.indexOf('ACTION');
    return sheet.rows.slice(firstRow).flatMap((row, offset) => {
      const code = cellText(row[codeIndex]);
      if (code === '') return [];
      const details = heading.columns
        .map((column, index) => [column, cellText(row[index])] as const)
        .filter(([, cell], index) => index !== codeIndex && index !== actionIndex && cell !== '');
      const where = `${name} row ${firstRow + offset + 1}`;
      return [{ where, code, action: cellText(row[actionIndex]), details: Object.fromEntries(details) }];
    });
  });
}
