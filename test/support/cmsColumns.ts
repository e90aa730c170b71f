import type { Code, Modifier } from '../../src/index.ts';

/** CMS's value columns, read by a person from the spreadsheet's header: all but code, sequence number and kind. */
export const valueColumns = [
  'LONG DESCRIPTION',
  'SHORT DESCRIPTION',
  'PRICE1',
  'PRICE2',
  'PRICE3',
  'PRICE4',
  'MULT_PI',
  'CIM1',
  'CIM2',
  'CIM3',
  'MCM1',
  'MCM2',
  'MCM3',
  'STATUTE',
  'LABCERT1',
  'LABCERT2',
  'LABCERT3',
  'LABCERT4',
  'LABCERT5',
  'LABCERT6',
  'LABCERT7',
  'LABCERT8',
  'XREF1',
  'XREF2',
  'XREF3',
  'XREF4',
  'XREF5',
  'COV',
  'ASC_GRP',
  'ASC_DT',
  'OPPS',
  'OPPS_PI',
  'OPPS_DT',
  'PROCNOTE',
  'BETOS',
  'TOS1',
  'TOS2',
  'TOS3',
  'TOS4',
  'TOS5',
  'ANEST_BU',
  'ADD DT',
  'ACT EFF DT',
  'TERM DT',
  'ACTION CD',
] as const;

export type CmsRow = Readonly<Record<string, string>>;

/** A record as CMS's cells. The columns of a repeated field are filled from the left. */
export function toCmsRow(record: Code | Modifier): CmsRow {
  const row: Record<string, string> = {
    HCPC: record.code,
    RECID: record.kind === 'code' ? '3' : '7',
    'LONG DESCRIPTION': record.longDescription,
    'SHORT DESCRIPTION': record.shortDescription,
    MULT_PI: record.multiplePricingIndicator ?? '',
    STATUTE: record.statute ?? '',
    COV: record.coverage ?? '',
    ASC_GRP: record.ascPaymentGroup ?? '',
    ASC_DT: compact(record.ascPaymentGroupEffectiveDate),
    OPPS: record.mogPaymentGroup ?? '',
    OPPS_PI: record.mogPaymentPolicyIndicator ?? '',
    OPPS_DT: compact(record.mogPaymentGroupEffectiveDate),
    PROCNOTE: record.processingNote ?? '',
    BETOS: record.betos ?? '',
    ANEST_BU: record.anesthesiaBaseUnits?.toString() ?? '',
    'ADD DT': compact(record.addedDate),
    'ACT EFF DT': compact(record.actionEffectiveDate),
    'TERM DT': compact(record.terminationDate),
    'ACTION CD': record.action ?? '',
  };
  spread(row, 'PRICE', 4, record.pricingIndicators);
  spread(row, 'CIM', 3, record.coverageIssuesManualReferences);
  spread(row, 'MCM', 3, record.medicareCarriersManualReferences);
  spread(row, 'LABCERT', 8, record.labCertifications);
  spread(row, 'XREF', 5, record.crossReferences);
  spread(row, 'TOS', 5, record.typesOfService);
  return row;
}

/** CMS's row with the values of each repeated field moved to the left. In 2026, C9248 has only PRICE3. */
export function filledFromLeft(row: CmsRow): CmsRow {
  const filled: Record<string, string> = { ...row };
  for (const [name, times] of [
    ['PRICE', 4],
    ['CIM', 3],
    ['MCM', 3],
    ['LABCERT', 8],
    ['XREF', 5],
    ['TOS', 5],
  ] as const) {
    const values = Array.from({ length: times }, (_, index) => row[`${name}${index + 1}`] ?? '');
    spread(
      filled,
      name,
      times,
      values.filter((value) => value !== ''),
    );
  }
  return filled;
}

function compact(isoDate: string | undefined): string {
  return isoDate?.replaceAll('-', '') ?? '';
}

function spread(row: Record<string, string>, name: string, times: number, values: readonly string[]): void {
  for (let index = 0; index < times; index += 1) row[`${name}${index + 1}`] = values[index] ?? '';
}
